/** What every page and every data file of the book must hold. Unknown keys are errors. */
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro/content/config';
import { file } from 'astro/loaders';
import { z } from 'astro/zod';
import { documentId } from './build/documents.ts';
import { quantityKinds } from './components/math/macros.ts';

/** Lines of the source notebook: `L12`, `L1255–1983`. */
const lines = z.string().regex(/^L\d+(–\d+)?$/);
/** One stretch of the source, or several: `L950–977, L1204–1253`. */
const stretches = z.string().regex(/^L\d+(–\d+)?(, L\d+(–\d+)?)*$/);

const cell = z.number().int().min(1).max(53);

const erratumNumber = z.number().int().min(1).max(128);

/** Something a reader should know before a chapter. */
const prerequisite = z.union([
  z.string().min(1),
  z.strictObject({
    /** A reference as `<Ref to>` takes it: a chapter's slug, or `slug#id`. */
    to: z.string().min(1),
    /** What to take from there. */
    text: z.string().min(1),
  }),
]);

/** What a chapter's frontmatter adds to Starlight's. All of it, or none of it. */
export const chapterFields = z.strictObject({
  /** Number in the book; also the first part of the file's name. */
  chapter: z.number().int().min(1).max(99),
  /** One sentence for the contents, the search and the page's head. */
  description: z.string().min(1),
  /** What the reader will be able to do, each an imperative. */
  objectives: z.array(z.string().min(1)).min(1),
  /** What the reader needs before. */
  prerequisites: z.array(prerequisite),
  /** Code cells of the source notebook that the chapter covers. */
  cells: z.array(cell),
  /** Lines of the source notebook that the chapter covers. */
  lines: stretches,
  /** Errata of the source that the chapter touches, in order. */
  errata: z.array(erratumNumber),
});

const chapterKeys = ['chapter', 'objectives', 'prerequisites', 'cells', 'lines', 'errata'] as const;

const pageFields = z.strictObject({
  ...chapterFields.partial().shape,
  /** Letter of an appendix, from which its sections, figures and equations take their numbers. */
  appendix: z
    .string()
    .regex(/^[A-Z]$/)
    .optional(),
});

const page = pageFields.superRefine((data, context) => {
  const message = data.appendix === undefined ? chapterProblem(data) : appendixProblem(data);
  if (message) context.addIssue({ code: 'custom', message });
});

type PageFields = z.infer<typeof pageFields>;

function chapterProblem(data: PageFields): string | undefined {
  const missing = chapterKeys.filter((key) => data[key] === undefined);
  const isHalf = missing.length > 0 && missing.length < chapterKeys.length;
  return isHalf ? `a chapter also needs: ${missing.join(', ')}` : undefined;
}

/** Of a chapter's keys an appendix may have one, the errata it sets right. */
function appendixProblem(data: PageFields): string | undefined {
  const extra = chapterKeys.filter((key) => key !== 'errata' && data[key] !== undefined);
  return extra.length > 0 ? `an appendix has no: ${extra.join(', ')}` : undefined;
}

/** One symbol of the book. The key is its id. */
export const notationEntry = z.strictObject({
  /** TeX without dollar signs, with the book's macros. */
  tex: z.string().min(1),
  /** What it is called, where its id in words does not say it. */
  name: z.string().min(1).optional(),
  /** Its name in the engine, in labels and in the text of the page. */
  code: z.string().min(1),
  /** What it is, in one sentence. */
  meaning: z.string().min(1),
  /** Rows × columns in TeX, or `scalar`. */
  shape: z.string().min(1),
  /** Its colour; null for what is no quantity of a trace. */
  kind: z.enum(quantityKinds).nullable(),
  /** The number of the first chapter that uses it. */
  firstUsed: z.number().int().min(1).max(99),
});

/** One work that the book cites. The key is what `<Cite key>` takes. */
export const referenceEntry = z.strictObject({
  /** Family name and initials, in the order of the work. */
  authors: z.array(z.string().min(1)).min(1),
  /** Title as printed, without a full stop. */
  title: z.string().min(1),
  /** Year of publication. */
  year: z.number().int().min(1600).max(2100),
  /** Journal with volume and pages, publisher, or institution. */
  venue: z.string().min(1),
  /** DOI without `https://doi.org/`, if there is one. */
  doi: z.string().startsWith('10.').optional(),
  /** A lasting address, where there is no DOI. */
  url: z.url().optional(),
});

/** One mistake of the source notebook. The key is its number. */
export const erratumEntry = z.strictObject({
  /** What sort of mistake it is. */
  kind: z.enum(['mathematics', 'notation', 'fact', 'figure', 'contradiction', 'overclaim']),
  /** Where in the notebook, in its numbering; null where it runs through the whole. */
  lines: z.array(lines).nullable(),
  /** What the notebook says. Plain text with TeX between dollar signs. */
  claim: z.string().min(1),
  /** What is right. */
  correction: z.string().min(1),
});

/** One figure cell of the source notebook and where the book shows it. The key is the cell. */
export const sourceMapEntry = z.strictObject({
  /** Lines of the cell. */
  lines,
  /** What the cell draws. */
  shows: z.string().min(1),
  /** Slug of the chapter that has it; of the appendix, for a cell that draws nothing. */
  chapter: z.string().min(1),
  /** The very figure or section, as `<Ref to>` takes it: `slug#id`. */
  target: z
    .string()
    .regex(/^[a-z0-9-]+#[a-z0-9-]+$/)
    .optional(),
});

/** One section of the source notebook and where the book treats it. The key is its heading's line. */
export const sourceSectionEntry = z.strictObject({
  /** Depth of the heading, 1 for the title. */
  level: z.number().int().min(1).max(5),
  /** What it is called there, shortened. */
  title: z.string().min(1),
  /** As `<Ref to>` takes it: a chapter's slug, or `slug#id`. */
  target: z.string().min(1),
});

/** Where the engine has a hyperparameter too, and its value there; a test compares them. */
const engineDefault = z.strictObject({
  /** Which part of the engine. */
  of: z.enum(['optimizer', 'descend', 'penalty', 'leakyRelu', 'network']),
  /** Its name there. */
  key: z.string().min(1),
  /** Of which optimizer. */
  kind: z.enum(['sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'adamw']).optional(),
  value: z.union([z.number(), z.string().min(1)]),
});

/** One choice that training leaves alone. The key is its id. */
export const hyperparameterEntry = z.strictObject({
  /** Number of the source's hyperparameter it is or hides in, or what it belongs to otherwise. */
  group: z.union([z.number().int().min(1).max(7), z.enum(['network', 'use'])]),
  /** It is the choice itself, not one hidden inside it. */
  main: z.boolean(),
  /** What it is called. */
  name: z.string().min(1),
  /** TeX without dollar signs, with the book's macros; null without a symbol. */
  tex: z.string().min(1).nullable(),
  /** What it decides, in a sentence or two. */
  does: z.string().min(1),
  /** Where people begin to look. */
  usual: z.string().min(1),
  /** What this book uses unless it says otherwise. */
  book: z.string().min(1),
  /** The same in the engine, where the engine has it. */
  engine: engineDefault.optional(),
  /** Number of the chapter that explains it. */
  chapter: z.number().int().min(1).max(15),
  /** Key of a reference on it. */
  source: z.string().min(1).optional(),
});

export const collections = {
  docs: defineCollection({
    loader: docsLoader({ generateId: ({ entry }) => documentId(entry) }),
    schema: docsSchema({ extend: page }),
  }),
  notation: defineCollection({
    loader: file('src/content/notation.yaml'),
    schema: notationEntry,
  }),
  references: defineCollection({
    loader: file('src/content/references.yaml'),
    schema: referenceEntry,
  }),
  hyperparameters: defineCollection({
    loader: file('src/content/hyperparameters.yaml'),
    schema: hyperparameterEntry,
  }),
  errata: defineCollection({ loader: file('src/content/errata.yaml'), schema: erratumEntry }),
  sourceMap: defineCollection({
    loader: file('src/content/source-map.yaml'),
    schema: sourceMapEntry,
  }),
  sourceSections: defineCollection({
    loader: file('src/content/source-sections.yaml'),
    schema: sourceSectionEntry,
  }),
};
