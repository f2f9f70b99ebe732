/** Every symbol's name, shape and meaning, fetched when a reader first asks for one. */

import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { symbolMeanings } from '../components/symbols/symbol-data.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(symbolMeanings(await getCollection('notation'))), {
    headers: { 'Content-Type': 'application/json' },
  });
