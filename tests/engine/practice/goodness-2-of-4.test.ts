import { testGoodness } from './goodness-law.ts';

testGoodness(1, 4);
