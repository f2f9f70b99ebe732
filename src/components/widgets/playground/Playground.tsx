/** A network that trains before your eyes: data, features, layers, optimizer, all to be changed. */
import '../live-figure.css';
import './playground.css';
import { Menu } from '@components/controls/Menu.tsx';
import { formatNumber, type Network, parseNumber } from '@engine';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { makeData } from './data.ts';
import { addPoint, newWeights, setWeights, withParameter } from './edits.ts';
import { LossCurve } from './LossCurve.tsx';
import { NetworkBoard } from './NetworkBoard.tsx';
import { startNetwork } from './networks.ts';
import { OutputPicture } from './OutputPicture.tsx';
import { OwnPoints } from './OwnPoints.tsx';
import { PlaygroundControls } from './PlaygroundControls.tsx';
import { PlaygroundExports } from './PlaygroundExports.tsx';
import { type NodePlace, paintNode, paintOutput } from './pictures.ts';
import { findPreset, PRESETS } from './presets.ts';
import { runningChange } from './running-changes.ts';
import { Scores } from './Scores.tsx';
import type { Rgb } from './shades.ts';
import { DEFAULT_STATE, type Edit, type PlaygroundState } from './state.ts';
import { decodeState, encodeState, holdsState } from './url.ts';
import { resolution, runName, useTraining } from './useTraining.ts';

export interface PlaygroundProps {
  /** Unique on the page. */
  readonly id: string;
  /** A preset to begin with. */
  readonly preset?: string;
  /** The address of a page with a worked pass, for one sample by hand. */
  readonly pass: string;
}

const speeds = [
  { label: 'as fast as it can', perSecond: null },
  { label: '10 epochs a second', perSecond: 10 },
  { label: '1 epoch a second', perSecond: 1 },
] as const;

/** The page's own colour, which pictures fade to. */
function paperColour(): Rgb {
  const found = getComputedStyle(document.documentElement).getPropertyValue('--page').trim();
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(found);
  if (!hex)
    return document.documentElement.dataset.theme === 'dark' ? [22, 23, 26] : [254, 253, 249];
  return [1, 2, 3].map((k) => Number.parseInt(hex[k] as string, 16)) as unknown as Rgb;
}

/** The page's colour, read again when the theme changes. */
function usePaper(): Rgb {
  const [paper, setPaper] = useState<Rgb>([254, 253, 249]);
  useEffect(() => {
    const read = () => setPaper(paperColour());
    read();
    const watch = new MutationObserver(read);
    watch.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => watch.disconnect();
  }, []);
  return paper;
}

export function Playground({ id, preset, pass }: PlaygroundProps) {
  const first = (preset && findPreset(preset)?.state) || DEFAULT_STATE;
  const [state, setState] = useState<PlaygroundState>(first);
  const [note, setNote] = useState<string | null>(null);
  const [chosen, setChosen] = useState<NodePlace>({ layer: 0, node: 0 });
  const [shown, setShown] = useState<NodePlace | null>(null);
  const [value, setValue] = useState(1);
  const [speed, setSpeed] = useState(0);
  const training = useTraining(state);
  const paper = usePaper();
  const { report } = training;
  const data = useMemo(() => makeData(state), [state]);
  const network: Network = report?.network ?? startNetwork(state);
  const pictures = report?.pictures ?? null;

  const load = (next: PlaygroundState, says: string | null = null) => {
    setState(next);
    setNote(says);
    setChosen({ layer: 0, node: 0 });
    training.start(next);
  };
  const edit = ({ state: next, problem }: Edit) => {
    setNote(problem);
    if (problem !== null || next === state) return problem;
    const change = runningChange(state, next);
    setState(next);
    if (change === null) {
      setChosen({ layer: 0, node: 0 });
      training.start(next);
    } else training.client().configure(runName, change);
    return null;
  };
  useEffect(() => {
    const read = () => {
      if (!holdsState(location.hash, id)) return;
      const found = decodeState(location.hash, first, id);
      load(found.state, found.problem);
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);

  const share = () => {
    const found = setWeights(state, network);
    history.replaceState(history.state, '', `#${encodeState(found.state, id)}`);
    setNote('The address of this page now holds this playground, weights and all.');
  };
  const editWeight = (column: number | 'bias', text: string) => {
    const parsed = parseNumber(text);
    if (parsed.kind !== 'number') return parsed.kind === 'empty' ? 'Type a number.' : parsed.reason;
    const changed = withParameter(
      network,
      { layer: chosen.layer, row: chosen.node, column },
      parsed.value,
    );
    training.client().replace(runName, changed);
    return null;
  };
  const playing = report?.playing === true;
  const pace = { unit: 'epoch', perSecond: speeds[speed]?.perSecond ?? null } as const;
  const isOutput = shown === null || shown.layer === network.layers.length - 1;
  const bytes =
    pictures &&
    (isOutput ? paintOutput(pictures, state, paper) : paintNode(pictures, shown, paper));
  const says = report
    ? `Epoch ${report.epochs}, step ${report.steps}. Loss ${formatNumber(report.training.loss, 4)} on the training points${report.test ? `, ${formatNumber(report.test.loss, 4)} on the test points` : ''}.`
    : 'Nothing is trained yet.';
  return (
    <section class="live-figure playground" id={id} aria-label="Playground" tabindex={-1}>
      <div class="play-bar-top">
        <Menu
          id={`${id}-presets`}
          label="Presets"
          items={PRESETS.map((each) => ({ id: each.id, label: each.label }))}
          onChoose={(name) => {
            const found = findPreset(name);
            if (found) load(found.state);
          }}
        />
        <button
          type="button"
          class="live-button is-primary"
          onClick={() => (playing ? training.pause() : training.play(pace))}
        >
          {playing ? 'Pause' : 'Play'}
        </button>
        <button type="button" class="live-button" onClick={() => training.step('batch')}>
          One batch
        </button>
        <button type="button" class="live-button" onClick={() => training.step('epoch')}>
          One epoch
        </button>
        <button type="button" class="live-button" onClick={() => training.start(state)}>
          Restart, same weights
        </button>
        <button
          type="button"
          class="live-button"
          onClick={() => {
            const { state: next } = newWeights(state);
            load({ ...next, weights: null });
          }}
        >
          New weights
        </button>
        <label class="play-speed">
          Speed{' '}
          <select
            value={speed}
            onChange={(event) => {
              const next = Number(event.currentTarget.value);
              setSpeed(next);
              if (playing) {
                training.play({ unit: 'epoch', perSecond: speeds[next]?.perSecond ?? null });
              }
            }}
          >
            {speeds.map(({ label }, index) => (
              <option key={label} value={index} selected={index === speed}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="live-sentence" aria-live={playing ? 'off' : 'polite'}>
        {says}
      </p>
      <p class="play-notice" role="status">
        {training.notice ?? note}
      </p>
      <div class="play-stage">
        <div class="play-left">
          <NetworkBoard
            id={id}
            state={state}
            network={network}
            pictures={pictures}
            paper={paper}
            dead={report?.dead ?? []}
            chosen={chosen}
            onChoose={setChosen}
            onShow={setShown}
            onEdit={editWeight}
          />
          <LossCurve history={training.history} kept={training.kept} />
          <Scores report={report} isClassification={state.problem === 'classification'} />
        </div>
        <div class="play-result">
          <OutputPicture
            state={state}
            bytes={bytes}
            resolution={pictures?.resolution ?? resolution}
            training={data.training}
            test={data.test}
            label={`The points and what ${isOutput ? 'the network' : `node ${shown.node + 1} of hidden layer ${shown.layer + 1}`} says of every place. ${says}`}
            onAdd={(x1, x2) => edit(addPoint(state, { x1, x2, value }))}
          />
          <p class="play-legend">
            Filled points train the network, rings test it.
            {report?.dead.flat().includes(true) &&
              ' A node with a cross is dead: 0 for every training point.'}
          </p>
          <p class="play-buttons">
            <button type="button" class="live-button" onClick={training.keep}>
              Keep this run to compare
            </button>
            <button type="button" class="live-button" onClick={share}>
              Put it into the address
            </button>
          </p>
          <PlaygroundExports state={state} network={network} point={data.training[0]} pass={pass} />
        </div>
      </div>
      <PlaygroundControls id={id} state={state} onEdit={edit} />
      <OwnPoints id={id} state={state} value={value} onValue={setValue} onEdit={edit} />
    </section>
  );
}
