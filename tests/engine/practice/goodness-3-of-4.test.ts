import { testGoodness } from './goodness-law.ts';

testGoodness(2, 4);
