/**
 * Property tests draw the same cases on every run, so that a failure can be repeated and says something
 * about the change at hand. `PROPERTY_SEED=7 npm run unit` draws others.
 */
import fc from 'fast-check';

fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed: Number(process.env.PROPERTY_SEED ?? 20261123),
});
