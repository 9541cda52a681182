import { z } from 'zod';
import { isoDate, line, optional, prose, sha256 } from './common.ts';

const endOfAct = {
  decidedOn: isoDate.meta({ description: 'The day of the decision.' }),
  decidedBy: line.meta({ description: 'Who decided: a court, a supervising authority.', example: 'Le Conseil d’État' }),
  legalGround: prose.meta({ description: 'On which legal ground.' }),
  reference: line.meta({ description: 'Where the decision is found: its number or ELI.', example: 'arrêt n° 254.001' }),
  sha256: optional(sha256.meta({ description: 'Of the bytes of the decision, where one has them.' })),
  reason: prose,
};

export const annulment = z
  .strictObject(endOfAct)
  .meta({ id: 'Annulment', description: 'A signed act is annulled: as if it had never been.' });

export const repealing = z
  .strictObject({ from: isoDate.meta({ description: 'The first day on which it no longer applies.' }), ...endOfAct })
  .meta({ id: 'Repeal', description: 'A signed act is repealed from a day on.' });
