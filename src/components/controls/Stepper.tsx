import './controls.css';

export interface Stage {
  readonly id: string;
  readonly name: string;
}

export interface StepperProps {
  /** What the stages are of, e.g. `Phases of the pass`. */
  readonly label: string;
  readonly stages: readonly Stage[];
  /** Id of the stage the reader is at. */
  readonly current: string;
  readonly onChoose: (id: string) => void;
  /** E.g. `step 11 of 19`. */
  readonly place: string;
}

/** The named stages of a process: those behind, the current one, those to come. */
export function Stepper({ label, stages, current, onChoose, place }: StepperProps) {
  const at = stages.findIndex((stage) => stage.id === current);
  return (
    <nav class="stepper" aria-label={label}>
      <ol>
        {stages.map((stage, index) => (
          <li key={stage.id} class={index < at ? 'is-done' : undefined}>
            <button
              type="button"
              aria-current={index === at ? 'step' : undefined}
              onClick={() => onChoose(stage.id)}
            >
              {stage.name}
              {index < at && <span class="visually-hidden"> (done)</span>}
            </button>
          </li>
        ))}
      </ol>
      <span class="stepper-place">{place}</span>
    </nav>
  );
}
