/** The widget's moving parts: one history of states, and what the reader points at. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type DerivedPass, derive } from './derive.ts';
import { canUndo, type History, record, replace, startHistory, undo } from './history.ts';
import { goToStep, isAtEnd, restart } from './navigation.ts';
import { keepPlace } from './places.ts';
import type { PresetId } from './presets.ts';
import { featuredEntry, openFrom, validTrail } from './selection.ts';
import { createPass, type Edit, type PassState } from './state.ts';

/** Where a given number is being edited: the entry, and the picture it was chosen in. */
export interface Editing {
  readonly entry: string;
  readonly where: 'equation' | 'diagram';
}

export interface Note {
  readonly sentence: string;
  /** A text to copy by hand, where the browser does not allow more. */
  readonly text?: string;
}

export interface PassStore {
  readonly id: string;
  readonly state: ReadonlySignal<PassState>;
  readonly derived: ReadonlySignal<DerivedPass>;
  readonly canUndo: ReadonlySignal<boolean>;
  /** The entry explained, then each opened from it. */
  readonly trail: ReadonlySignal<readonly string[]>;
  /** What the reader points at: an entry (`delta2:2:0`) or a quantity (`delta2`). */
  readonly lit: Signal<string | null>;
  readonly editing: Signal<Editing | null>;
  /** All given numbers are fields. */
  readonly editingAll: Signal<boolean>;
  readonly playing: Signal<boolean>;
  /** The entry whose answer field was used last. */
  readonly asking: Signal<string | null>;
  /** Is the whole pass unfolded? */
  readonly wholeOpen: Signal<boolean>;
  /** About the link the page was opened with, or what was just done. */
  readonly note: Signal<Note | null>;
  /** A change to remember for undo; edits in a row with one tag count as one. */
  readonly change: (change: (state: PassState) => PassState, tag?: string) => void;
  /** The same for text that may be unreadable: returns what is wrong with it. */
  readonly edit: (edit: (state: PassState) => Edit, tag?: string) => string | null;
  /** A move to another step, which undo leaves alone. */
  readonly move: (move: (state: PassState) => PassState) => void;
  readonly undo: () => void;
  /** Plays from the start again when it is at the end. */
  readonly togglePlay: () => void;
  /** Starts over from another state, e.g. one from a link. */
  readonly load: (state: PassState) => void;
  readonly open: (entry: string) => void;
  readonly openFrom: (level: number, entry: string) => void;
}

export interface PassOptions {
  readonly id: string;
  readonly preset?: PresetId;
  /** The step to open at, by its id or a quantity it produces. */
  readonly step?: string;
  /** The entry to explain first, e.g. `delta2:2:0`. */
  readonly entry?: string;
}

/** The pass as the page comes with it. */
export function initialState({ preset, step }: PassOptions): PassState {
  const fresh = createPass(preset);
  return step === undefined ? fresh : goToStep(fresh, step);
}

export function createPassStore(options: PassOptions): PassStore {
  const history = signal<History<PassState>>(startHistory(initialState(options)));
  const state = computed(() => history.value.present);
  const derived = computed(() => derive(state.value));
  const opened = signal({
    step: derived.value.step.id,
    trail: options.entry === undefined ? [] : [options.entry],
  } as { step: string; trail: readonly string[] });
  const trail = computed(() => {
    const { worked, step } = derived.value;
    const kept = opened.value.step === step.id ? validTrail(worked, opened.value.trail) : [];
    const featured = featuredEntry(step);
    return kept.length > 0 || featured === null ? kept : [featured];
  });
  const show = (entries: readonly string[]) => {
    opened.value = { step: derived.value.step.id, trail: entries };
  };
  const set = (next: History<PassState>) => {
    if (next === history.value) return;
    batch(() => {
      // what was said of other numbers is not said of these
      if (derive(next.present).worked !== derived.value.worked) note.value = null;
      history.value = next;
    });
  };
  const playing = signal(false);
  const note = signal<Note | null>(null);
  const editing = signal<Editing | null>(null);
  const move = (next: (old: PassState) => PassState) =>
    batch(() => {
      editing.value = null;
      set(replace(history.value, next(state.value)));
    });
  return {
    id: options.id,
    state,
    derived,
    canUndo: computed(() => canUndo(history.value)),
    trail,
    lit: signal(null),
    editing,
    editingAll: signal(false),
    playing,
    asking: signal(null),
    wholeOpen: signal(false),
    note,
    change: (change, tag) => set(record(history.value, change(state.value), tag ?? null)),
    edit: (edit, tag) => {
      const result = edit(state.value);
      if (result.problem === null) set(record(history.value, result.state, tag ?? null));
      return result.problem;
    },
    move,
    undo: () => set(undo(history.value, keepPlace)),
    togglePlay: () => {
      if (!playing.value && isAtEnd(state.value)) move(restart);
      playing.value = !playing.value;
    },
    load: (next) => set(startHistory(next)),
    open: (entry) => show([entry]),
    openFrom: (level, entry) => show(openFrom(trail.value, level, entry)),
  };
}
