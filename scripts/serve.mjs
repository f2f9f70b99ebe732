/** Serves the built book on 127.0.0.1. `PORT` and `BASE_PATH` come from the environment. */
import { existsSync } from 'node:fs';
import { createStaticServer, distFolder, normaliseBase } from './static-server.mjs';

const base = normaliseBase(process.env.BASE_PATH);
const wanted = process.env.PORT ?? '4321';
const port = Number(wanted);

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (!/^\d+$/.test(wanted) || port < 1 || port > 65535) {
  stop(`PORT must be a whole number from 1 to 65535, not "${wanted}".`);
}
if (!existsSync(distFolder)) stop('There is no built book yet: run "npm run build" first.');

const server = createStaticServer({ base });
server.on('error', (error) => {
  if (error.code === 'EADDRINUSE') {
    stop(
      `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port === 65535 ? 4321 : port + 1} npm start`,
    );
  }
  if (error.code === 'EACCES') stop(`Port ${port} is not yours to open. Choose one above 1023.`);
  stop(`The book could not be served: ${error.message}`);
});
server.listen(port, '127.0.0.1', () => {
  console.log(`The book is open at http://127.0.0.1:${port}${base}  (Ctrl+C closes it)`);
});
