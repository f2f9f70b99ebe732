/** What a reader does to an island that is not alive yet, and how to do it again. */

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export interface Deed {
  /** The field whose text or choice it changes, since a later change of the same takes its place. */
  readonly text: Field | null;
  /** Puts what the reader sees back, without telling anybody. */
  readonly showAgain: () => void;
  readonly doAgain: () => void;
}

const act = (doAgain: () => void): Deed => ({ text: null, showAgain: () => undefined, doAgain });

/** A text typed or an option chosen. */
function textDeed(field: Field): Deed {
  const { value } = field;
  const showAgain = () => {
    field.value = value;
  };
  const doAgain = () => {
    showAgain();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  return { text: field, showAgain, doAgain };
}

/** A box ticked, or its tick taken away: pressed again from what it was. */
function tickDeed(box: HTMLInputElement): Deed {
  const { checked } = box;
  const showAgain = () => {
    box.checked = checked;
  };
  const doAgain = () => {
    box.checked = !checked;
    box.click();
  };
  return { text: null, showAgain, doAgain };
}

const isBox = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio');

/** Enter in a field; a form has sent itself already. */
function enterDeed(target: EventTarget | null): Deed | null {
  if (!(target instanceof HTMLInputElement) || target.form) return null;
  const press = { key: 'Enter', bubbles: true, cancelable: true };
  return act(() => target.dispatchEvent(new KeyboardEvent('keydown', press)));
}

function changeDeed({ target, type }: Event): Deed | null {
  // a box says twice that it has changed
  if (isBox(target)) return type === 'change' ? tickDeed(target) : null;
  return textDeed(target as Field);
}

/** A deed to do again, or null where the browser has done it by itself. */
export function deedOf(event: Event): Deed | null {
  const { target, type } = event;
  if (type === 'submit' && target instanceof HTMLFormElement) {
    event.preventDefault();
    return act(() => target.requestSubmit());
  }
  if (event instanceof KeyboardEvent) return event.key === 'Enter' ? enterDeed(target) : null;
  if (type === 'input' || type === 'change') return changeDeed(event);
  const button = target instanceof Element ? target.closest('button') : null;
  return button && button.type !== 'submit' ? act(() => button.click()) : null;
}
