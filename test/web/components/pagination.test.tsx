import { expect, it } from '@jest/globals';
import { render } from 'preact-render-to-string';
import { Pagination } from '../../../web/components/pagination.tsx';

it('a list of one page has no landmark to others', () => {
  expect(render(<Pagination landmarkLabel="Pages" />)).toBe('');
});
