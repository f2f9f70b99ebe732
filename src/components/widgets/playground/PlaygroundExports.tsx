/** The network as a file or a program, and one of its samples in the worked pass. */
import type { Network } from '@engine';
import { useState } from 'preact/hooks';
import type { DataPoint } from './data.ts';
import type { PlaygroundState } from './state.ts';

interface ExportsProps {
  readonly state: PlaygroundState;
  readonly network: Network;
  readonly point: DataPoint | undefined;
  readonly pass: string;
}

type Format = 'json' | 'numpy' | 'pytorch';

/** Each is fetched when it is asked for. */
const writers: Readonly<
  Record<Format, () => Promise<(state: PlaygroundState, network: Network) => string>>
> = {
  json: async () => (await import('./exports/json.ts')).jsonOf,
  numpy: async () => (await import('./exports/numpy.ts')).numpyOf,
  pytorch: async () => (await import('./exports/pytorch.ts')).pytorchOf,
};
const files: Readonly<Record<Format, string>> = {
  json: 'playground.json',
  numpy: 'playground_numpy.py',
  pytorch: 'playground_torch.py',
};

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

export function PlaygroundExports({ state, network, point, pass }: ExportsProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const write = async (format: Format) => {
    setProblem(null);
    try {
      save(files[format], (await writers[format]())(state, network));
    } catch {
      setProblem('This could not be fetched; are you offline?');
    }
  };
  const byHand = async () => {
    setProblem(null);
    if (!point) return;
    try {
      const found = (await import('./hand-pass.ts')).handPass(state, network, point);
      if (found.kind === 'link') location.assign(`${pass}#${found.hash}`);
      else setProblem(found.sentence);
    } catch {
      setProblem('This could not be worked by hand: the worked pass has another output.');
    }
  };
  return (
    <div class="play-exports">
      <p class="play-buttons">
        <button type="button" class="live-button" onClick={byHand}>
          Show me a step by hand
        </button>
      </p>
      <p class="play-buttons">
        <span class="field-label">Take it along as</span>
        <button type="button" class="live-button" onClick={() => write('json')}>
          JSON
        </button>
        <button type="button" class="live-button" onClick={() => write('numpy')}>
          NumPy
        </button>
        <button type="button" class="live-button" onClick={() => write('pytorch')}>
          PyTorch
        </button>
      </p>
      <p class="play-notice" role="status">
        {problem}
      </p>
    </div>
  );
}
