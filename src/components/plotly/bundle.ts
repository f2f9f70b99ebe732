/**
 * The parts of Plotly that the book draws with. Half a megabyte, so only `load.ts` imports it,
 * when a figure comes near the screen.
 */
import cone from 'plotly.js/lib/cone';
import Plotly from 'plotly.js/lib/core';
import scatter3d from 'plotly.js/lib/scatter3d';
import surface from 'plotly.js/lib/surface';

Plotly.register([surface, scatter3d, cone]);

export default Plotly;
