import { testGoodness } from './goodness-law.ts';

testGoodness(3, 4);
