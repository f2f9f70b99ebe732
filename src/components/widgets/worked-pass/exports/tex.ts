/** A worked pass as a LaTeX document: each step as formula, numbers and result. */
import { derive } from '../derive.ts';
import { gradientCheckOf } from '../gradient-checks.ts';
import type { PassState } from '../state.ts';
import type { PassStep } from '../steps.ts';
import { describePass } from './descriptions.ts';
import { texNumber, texStep } from './tex-steps.ts';

const PREAMBLE = [
  '\\documentclass{article}',
  '\\usepackage[a4paper, margin=2cm]{geometry}',
  '\\usepackage{amsmath}',
  '\\allowdisplaybreaks',
  '\\setlength{\\parindent}{0pt}',
  '\\begin{document}',
];

/** Text of titles in LaTeX. */
function texText(text: string): string {
  return text
    .replace(/ · /g, ': ')
    .replace(/½/g, '$\\tfrac{1}{2}$')
    .replace(/ŷ/g, '$\\hat y$')
    .replace(/\beta\b/g, '$\\eta$');
}

function section(step: PassStep, state: PassState): readonly string[] {
  const { worked } = derive(state);
  const title = `\\subsection*{${texText(step.title)}}`;
  if (step.id === 'verify-gradients') {
    const within = texNumber('L', gradientCheckOf(worked).largestDifference, 12);
    return [title, `Largest difference to central differences: $${within}$.`];
  }
  return [title, ...step.ids.map((id) => texStep(worked, worked.step(id), state.decimals))];
}

/** The whole pass, ready for `pdflatex`. */
export function texOf(state: PassState): string {
  const { steps } = derive(state);
  const lines = [
    ...PREAMBLE,
    `\\section*{A worked pass: ${texText(describePass(state))}}`,
    ...steps.flatMap((step) => ['', ...section(step, state)]),
    '\\end{document}',
  ];
  return `${lines.join('\n')}\n`;
}
