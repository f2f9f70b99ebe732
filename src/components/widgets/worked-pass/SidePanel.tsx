/** Settings and checking: beside the step on a wide page, in a sheet on a phone. */
import { useRef } from 'preact/hooks';
import { Late } from './Late.tsx';
import type { PassStore } from './store.ts';
import { fetchWorkshop } from './workshop.ts';

export function SidePanel({ store }: { store: PassStore }) {
  const sheet = useRef<HTMLDialogElement>(null);
  const open = () => {
    fetchWorkshop();
    sheet.current?.showModal();
  };
  return (
    <>
      <button type="button" class="sheet-opener" onClick={open}>
        Settings and checking
      </button>
      <dialog class="pass-side" ref={sheet} aria-label="Settings and checking">
        <button type="button" class="sheet-closer" onClick={() => sheet.current?.close()}>
          Done
        </button>
        <Late
          class="pass-side-parts"
          draw={(parts) => (
            <>
              <parts.SettingsPanel store={store} />
              <parts.CheckPanel store={store} />
            </>
          )}
        />
      </dialog>
    </>
  );
}
