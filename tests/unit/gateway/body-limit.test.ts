import { expect, it } from 'vitest';
import { limitBody, statesTooMuch } from '#gateway/body-limit.ts';

const streamOf = (...sizes: number[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const size of sizes) controller.enqueue(new Uint8Array(size));
      controller.close();
    },
  });

it.each([
  ['100', 100, false],
  ['101', 100, true],
  ['nonsense', 100, true],
  ['-1', 100, false],
])('a stated length of %s against %i bytes is too much: %s', (length, limit, expected) => {
  expect(statesTooMuch(new Headers({ 'content-length': length }), limit)).toBe(expected);
});

it('a missing length says nothing', () => expect(statesTooMuch(new Headers(), 0)).toBe(false));

it('passes a body on up to the last byte of the limit', async () => {
  const { body, isOver } = limitBody(streamOf(60, 40), 100);
  expect((await new Response(body).arrayBuffer()).byteLength).toBe(100);
  expect(isOver()).toBe(false);
});

it('breaks a body off after the limit, and knows why', async () => {
  const { body, isOver } = limitBody(streamOf(60, 41), 100);
  await expect(new Response(body).arrayBuffer()).rejects.toThrow('over the limit');
  expect(isOver()).toBe(true);
});

it('leaves a request without a body alone', () => expect(limitBody(null, 0).body).toBeNull());
