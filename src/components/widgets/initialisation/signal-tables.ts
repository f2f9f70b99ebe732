/** The numbers of every layer, and the histograms of some, as tables. */
import type { Table } from '@components/diagrams/plot/tables.ts';
import type { Histogram } from '@engine';
import { type LayerPicture, rowsOf, type Summary, shortNumber } from './summaries.ts';

const HEADS = ['Layer', 'Size of a', 'Spread of a', 'Size of δ', 'Flat entries', 'Flat nodes'];

export function layerTables(summary: Summary): readonly Table[] {
  return [{ caption: null, head: HEADS, rows: rowsOf(summary) }];
}

export function histogramTables({ pictures }: Summary): readonly Table[] {
  return [
    tableOf('Activations', pictures, ({ activations }) => activations),
    tableOf('Error signals', pictures, ({ errorSignals }) => errorSignals),
  ];
}

/** A row a bin, a column a layer; all layers have the same bins. */
function tableOf(
  caption: string,
  pictures: readonly LayerPicture[],
  pick: (picture: LayerPicture) => Histogram,
): Table {
  const histograms = pictures.map(pick);
  const { low, high, counts } = histograms[0] as Histogram;
  const edge = (bin: number) =>
    shortNumber(Number((low + ((high - low) * bin) / counts.length).toPrecision(3)));
  const row = (name: string, count: (histogram: Histogram) => number) => [
    name,
    ...histograms.map((each) => String(count(each))),
  ];
  return {
    caption,
    head: ['Entries', ...pictures.map(({ layer }) => `layer ${layer}`)],
    rows: [
      row(`below ${edge(0)}`, ({ below }) => below),
      ...counts.map((_, bin) =>
        row(`${edge(bin)} to ${edge(bin + 1)}`, (histogram) => histogram.counts[bin] ?? 0),
      ),
      row(`above ${edge(counts.length)}`, ({ above }) => above),
    ],
  };
}
