/** Each chapter asks enough to practise on, and not more than a reader finishes. */
import { describe, expect, it } from 'vitest';
import { chapters, proseOf, tagsOf } from './book.ts';

describe.each(chapters.map((chapter) => [chapter.id, chapter] as const))('%s', (_, chapter) => {
  const questions = tagsOf(chapter, 'Question');

  it('has three to six questions', () => {
    expect(questions.length).toBeGreaterThanOrEqual(3);
    expect(questions.length).toBeLessThanOrEqual(6);
  });

  it('answers each of them, or explains each option', () => {
    const parts = proseOf(chapter)
      .split(/<Question\b/)
      .slice(1);
    expect(parts.filter((part) => !/<Answer>|<ChoiceAnswer\b/.test(part))).toEqual([]);
  });
});
