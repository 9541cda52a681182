import type { changes as french } from '../../fr/pages/changes.ts';
import type { Twin } from '../../twin.ts';

export const changes = {
  changes: {
    inserted: { from: 'begin van de ingevoegde tekst:', to: 'einde van de ingevoegde tekst' },
    deleted: { from: 'begin van de geschrapte tekst:', to: 'einde van de geschrapte tekst' },
    motive: 'Motivering',
    noMotive: 'De motivering is nog niet in het Nederlands geschreven.',
    twin: 'In het Frans bekijken',
    own: 'In het Nederlands',
    entryIntoForce: 'Inwerkingtreding',
    clause: { LAST_SIGNATURE: 'op de dag van de laatste handtekening', DATE: 'op {{on, date}}' },
  },
} as const satisfies Twin<typeof french>;
