/** A run that was kept beside the live one: what differs, both pictures, losses on the same axes, scores. */
import { formatNumber } from '@engine';
import type { ComponentChildren } from 'preact';
import { differenceSentence, runDifferences, settingsLine } from './comparisons.ts';
import { extentOf, type HistoryExtent } from './history.ts';
import { LossCurve } from './LossCurve.tsx';
import { OutputPicture } from './OutputPicture.tsx';
import { outputShades } from './pictures.ts';
import type { Run } from './runs.ts';
import { percent } from './Scores.tsx';
import type { Rgb } from './shades.ts';
import { useData } from './useData.ts';

interface ComparisonProps {
  readonly id: string;
  readonly kept: Run;
  readonly live: Run;
  readonly paper: Rgb;
  /** Plays some runs, or pauses them. */
  readonly onPlay: (runs: readonly Run[]) => void;
  readonly onPause: (runs: readonly Run[]) => void;
  readonly onRestart: (run: Run) => void;
  readonly onSwap: () => void;
  readonly onLetGo: () => void;
}

export function Comparison(props: ComparisonProps) {
  const { id, kept, live, paper, onPlay, onPause, onRestart } = props;
  const both = [kept, live];
  const playing = both.filter(({ report }) => report?.playing === true);
  const extent = extentOf([...kept.history, ...live.history]);
  const button = (label: string, onClick: () => void) => (
    <button type="button" class="live-button" onClick={onClick}>
      {label}
    </button>
  );
  const isKeptPlaying = playing.includes(kept);
  return (
    <section class="play-compare" aria-labelledby={`${id}-compare`}>
      <p class="play-heading" id={`${id}-compare`}>
        Two runs side by side
      </p>
      <p class="play-difference" aria-live="polite">
        {differenceSentence(runDifferences(kept, live))}
      </p>
      <p class="play-buttons">
        {playing.length > 0
          ? button('Pause both', () => onPause(both))
          : button('Play both', () => onPlay(both))}
        {button('Restart both', () => both.forEach(onRestart))}
        {button('Swap A and B', props.onSwap)}
        {button('Let A go', props.onLetGo)}
      </p>
      <div class="play-cards">
        <RunCard name="A, kept" run={kept} paper={paper} extent={extent}>
          {button(isKeptPlaying ? 'Pause A' : 'Play A', () =>
            isKeptPlaying ? onPause([kept]) : onPlay([kept]),
          )}
        </RunCard>
        <RunCard name="B, the one above" run={live} paper={paper} extent={extent}>
          {button(playing.includes(live) ? 'Pause B' : 'Play B', () =>
            playing.includes(live) ? onPause([live]) : onPlay([live]),
          )}
        </RunCard>
      </div>
    </section>
  );
}

interface RunCardProps {
  readonly name: string;
  readonly run: Run;
  readonly paper: Rgb;
  readonly extent: HistoryExtent;
  readonly children: ComponentChildren;
}

function RunCard({ name, run, paper, extent, children }: RunCardProps) {
  const { state, report, history } = run;
  const data = useData(state);
  const pictures = report?.pictures ?? null;
  return (
    <article class="play-card" aria-label={`Run ${name}`}>
      <p class="play-heading">{name}</p>
      <p class="play-settings">{settingsLine(state)}</p>
      <OutputPicture
        state={state}
        shades={pictures && outputShades(pictures, state)}
        still={null}
        paper={paper}
        data={data}
        label={`What run ${name} says of every place, and its points.`}
      />
      <LossCurve history={history} extent={extent} />
      <RunScores run={run} />
      <p class="play-buttons">{children}</p>
    </article>
  );
}

function RunScores({ run: { state, report } }: { run: Run }) {
  const loss = (value: number | undefined) => (value === undefined ? '–' : formatNumber(value, 4));
  const share = (value: number | undefined) => (value === undefined ? '–' : percent(value));
  const isClassification = state.problem === 'classification';
  return (
    <dl class="play-summary">
      <div>
        <dt>epochs</dt>
        <dd>{report?.epochs ?? '–'}</dd>
      </div>
      <div>
        <dt>training loss</dt>
        <dd>{loss(report?.training.loss)}</dd>
      </div>
      <div>
        <dt>test loss</dt>
        <dd>{loss(report?.test?.loss)}</dd>
      </div>
      {isClassification && (
        <div>
          <dt>test points right</dt>
          <dd>{share(report?.test?.accuracy)}</dd>
        </div>
      )}
    </dl>
  );
}
