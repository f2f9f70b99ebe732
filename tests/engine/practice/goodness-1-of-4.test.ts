import { testGoodness } from './goodness-law.ts';

testGoodness(0, 4);
