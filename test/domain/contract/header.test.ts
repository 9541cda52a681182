import { describe, expect, it } from '@jest/globals';
import { ministersOf } from '../../../domain/contract/header.ts';

const service = { name: 'SPP', representedAs: 'président', person: 'Joris Delcourt', function: 'Président' };
const government = { name: 'gouvernement fédéral', representedAs: 'ministre de tutelle', person: 'Hélène Vandamme' };

describe('The ministers of a contract', () => {
  it('are who binds himself in it beside the service, then those whom its text names', () => {
    const parties = [service, { ...government, function: 'Ministre de la Mémoire' }];
    const concernedMinisters = [{ title: 'ministre en charge des bibliothèques', person: 'D. Van Acker' }];
    expect(ministersOf({ parties, concernedMinisters })).toEqual([
      { title: 'Ministre de la Mémoire', person: 'Hélène Vandamme' },
      { title: 'ministre en charge des bibliothèques', person: 'D. Van Acker' },
    ]);
  });

  it('are each named once, and none by a party without a function', () => {
    const concernedMinisters = [{ title: 'Ministre de la Mémoire' }];
    const named = { ...government, function: 'Ministre de la Mémoire' };
    expect(ministersOf({ parties: [service, named], concernedMinisters })).toHaveLength(1);
    expect(ministersOf({ parties: [service, government], concernedMinisters: [] })).toEqual([]);
  });
});
