/** Saving, reading and wiping the record. */
import { useRef, useState } from 'preact/hooks';
import { writeProgress } from './progress/attempts.ts';
import type { ProgressHandle } from './useProgress.ts';

export function RecordButtons({ handle }: { handle: ProgressHandle }) {
  const file = useRef<HTMLInputElement>(null);
  const [sure, setSure] = useState(false);
  const save = () => {
    const blob = new Blob([writeProgress(handle.progress)], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = 'neural-networks-by-hand-progress.json';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <p class="practice-bar">
      <button type="button" class="practice-button" onClick={save}>
        Save as a file
      </button>
      <button type="button" class="practice-button" onClick={() => file.current?.click()}>
        Read from a file
      </button>
      <input
        ref={file}
        type="file"
        hidden
        aria-label="A file with your progress"
        accept="application/json,.json"
        onChange={async (event) => {
          const chosen = event.currentTarget.files?.[0];
          if (chosen) handle.importText(await chosen.text());
          if (file.current) file.current.value = '';
        }}
      />
      <button
        type="button"
        class="practice-button"
        onClick={() => {
          if (sure) handle.wipe();
          setSure(!sure);
        }}
        onBlur={() => setSure(false)}
      >
        {sure ? 'Yes, wipe it all' : 'Wipe my progress'}
      </button>
    </p>
  );
}
