import './controls.css';
import { useRef, useState } from 'preact/hooks';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** A few words more, e.g. what a preset shows. */
  readonly note?: string;
}

export interface MenuProps {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onChoose: (id: string) => void;
}

/** A button that opens a list of buttons; Escape or leaving it closes it. */
export function Menu({ id, label, items, onChoose }: MenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const listId = `${id}-list`;

  const buttons = () => [...(root.current?.querySelectorAll('button') ?? [])];
  const close = () => {
    setOpen(false);
    buttons()[0]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape' && open) close();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setOpen(true);
    const all = buttons();
    const next = all.indexOf(document.activeElement as HTMLButtonElement) + step;
    requestAnimationFrame(() => all[Math.min(all.length - 1, Math.max(0, next))]?.focus());
  };
  const onBlur = (event: FocusEvent) => {
    if (!root.current?.contains(event.relatedTarget as Node | null)) setOpen(false);
  };

  return (
    <div class="menu" ref={root}>
      <button
        type="button"
        id={id}
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      >
        {label} <span aria-hidden="true">▾</span>
      </button>
      <ul id={listId} hidden={!open}>
        {items.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              onKeyDown={onKeyDown}
              onBlur={onBlur}
              onClick={() => {
                onChoose(item.id);
                close();
              }}
            >
              {item.label}
              {item.note !== undefined && <small>{item.note}</small>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
