/** A pass through a network worked by hand: drawing, step, arithmetic, settings and controls. */
import './worked-pass.css';
import './step.css';
import './panel.css';
import './whole-pass.css';
import { PlayBar } from '@components/controls/PlayBar.tsx';
import { Stepper } from '@components/controls/Stepper.tsx';
import { usePlayback } from '@components/controls/usePlayback.ts';
import type { Phase } from '@engine';
import { useState } from 'preact/hooks';
import { spokenLine } from './asking.ts';
import { DiagramView } from './DiagramView.tsx';
import { Late } from './Late.tsx';
import { Notices } from './Notices.tsx';
import { chooseSpeed, goBack, goNext, goTo, goToPhase, isAtEnd, restart } from './navigation.ts';
import { SidePanel } from './SidePanel.tsx';
import { StepView } from './StepView.tsx';
import { Strip } from './Strip.tsx';
import { SPEEDS } from './state.ts';
import { PHASE_NAMES, PHASES } from './steps.ts';
import { createPassStore, type PassOptions, type PassStore } from './store.ts';
import { useKeys } from './useKeys.ts';
import { useLink } from './useLink.ts';
import { usePointing } from './usePointing.ts';
import { WholePassBox } from './WholePassBox.tsx';

export function WorkedPass(options: PassOptions) {
  const [store] = useState(() => createPassStore(options));
  const root = useLink(store);
  usePointing(root, store);
  useKeys(root, store);
  return (
    <section class="worked-pass" ref={root} id={store.id} tabindex={0} aria-label={KEYS}>
      <Phases store={store} />
      <div class="pass-body">
        <div class="pass-main">
          <Notices store={store} />
          <DiagramView store={store} />
          <Strip store={store} />
          <StepView store={store} />
        </div>
        <SidePanel store={store} />
      </div>
      <Player store={store} />
      <SpokenLine store={store} />
      <WholePassBox store={store} />
    </section>
  );
}

const KEYS =
  'Worked pass. Keys: left and right arrow for a step, page up and page down for a phase, home, end, space to play.';

const stages = PHASES.map((id) => ({ id, name: PHASE_NAMES[id] }));

function Phases({ store }: { store: PassStore }) {
  const { step, steps } = store.derived.value;
  return (
    <Stepper
      label="Phases of the pass"
      stages={stages}
      current={step.phase}
      onChoose={(phase) => store.move((state) => goToPhase(state, phase as Phase))}
      place={`step ${step.index + 1} of ${steps.length}`}
    />
  );
}

function Player({ store }: { store: PassStore }) {
  const { step, steps } = store.derived.value;
  const { speed } = store.state.value;
  const playing = store.playing.value;
  usePlayback({
    playing,
    speed,
    onBeat: () => {
      store.move(goNext);
      return !isAtEnd(store.state.value);
    },
    onStop: () => {
      store.playing.value = false;
    },
  });
  return (
    <PlayBar
      id={store.id}
      index={step.index}
      count={steps.length}
      stepText={`Step ${step.index + 1} of ${steps.length}: ${step.title}`}
      playing={playing}
      speed={speed}
      speeds={SPEEDS}
      onRestart={() => store.move(restart)}
      onBack={() => store.move(goBack)}
      onTogglePlay={store.togglePlay}
      onNext={() => store.move(goNext)}
      onScrub={(index) => store.move((state) => goTo(state, index))}
      onSpeed={(next) => store.move((state) => chooseSpeed(state, next))}
    >
      <Late class="exports-box" draw={(parts) => <parts.Exports store={store} />} />
    </PlayBar>
  );
}

/** Says each step to a screen reader. */
function SpokenLine({ store }: { store: PassStore }) {
  return (
    <p class="visually-hidden" aria-live="polite">
      {spokenLine(store.state.value)}
    </p>
  );
}
