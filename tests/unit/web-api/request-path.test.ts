import { expect, it } from 'vitest';
import { requestPath } from '#web-api/request-path.ts';

it('leaves out what has no value but keeps 0 and false', () => {
  expect(requestPath('/api/parks', {}, { q: null, park: undefined, type: [], limit: 0, covered: false })).toBe(
    '/api/parks?limit=0&covered=false',
  );
  expect(requestPath('/api/config')).toBe('/api/config');
});

it('refuses a path with a hole', () => {
  expect(() => requestPath('/api/parks/:id', {})).toThrow('/api/parks/:id: no value for id');
  expect(() => requestPath('/api/parks/:id', { id: '' })).toThrow('no value for id');
});
