/** Every symbol's name, shape and meaning, fetched when a reader first asks for one. */

import type { APIRoute } from 'astro';
import { entriesOf } from '../build/entries.ts';
import { symbolMeanings } from '../components/symbols/symbol-data.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(symbolMeanings(await entriesOf('notation'))), {
    headers: { 'Content-Type': 'application/json' },
  });
