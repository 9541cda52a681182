import { describe, expect, it } from '@jest/globals';
import { consultationResult, remarkTable, WHOLE_ACT } from '../../../domain/amendment/consultation.ts';
import type { Position, Remark } from '../../../domain/amendment/decisions.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { Life } from '../../support/domain/life.ts';
import { STAKEHOLDERS } from '../../support/domain/service.ts';

const [first, second] = STAKEHOLDERS;

const says = (file: Life, who: string, position: Position, ...remarks: readonly Remark[]): Life =>
  file.does(who, 'GIVE_STAKEHOLDER_OPINION', { kind: 'GIVE_STAKEHOLDER_OPINION', position, remarks });

/** Two opinions: the second came first, and has a remark on the act as a whole. */
function consulted(): Life {
  const file = fileAt('GIVE_STAKEHOLDER_OPINION');
  says(file, second, 'UNFAVOURABLE', { text: 'Trop cher.' });
  return says(file, first, 'RESERVED', { text: 'Quand ?', provisionId: 'p-2' }, { text: 'Combien ?' });
}

const textsOf = (file: Life, ...how: Parameters<typeof remarkTable> extends [unknown, ...infer R] ? R : never) =>
  remarkTable(file.state, ...how).map(({ remark }) => remark.text);

describe('The result of a consultation', () => {
  it('is nothing where nobody was invited', () => {
    expect(consultationResult(new Life().launch().state)).toMatchObject({ invited: 0, remarks: 0, provisions: [] });
  });

  it('counts who was invited, who answered and how, and the remarks by provision and outcome', () => {
    const file = consulted();
    const [remark] = remarkTable(file.state);
    file.decides('secretary', 'ANSWER_REMARKS', {
      kind: 'ANSWER_REMARKS',
      answers: [{ remarkId: remark?.remark.id ?? '', outcome: 'PARTLY', why: 'En 2027.' }],
    });
    const none = { ACCEPTED: 0, PARTLY: 0, REFUSED: 0 };
    expect(consultationResult(file.state)).toEqual({
      invited: 2,
      answered: 2,
      positions: { FAVOURABLE: 0, UNFAVOURABLE: 1, RESERVED: 1, NONE: 0 },
      remarks: 3,
      outcomes: { ...none, PARTLY: 1 },
      provisions: [
        { provisionId: 'p-2', remarks: 1, outcomes: { ...none, PARTLY: 1 } },
        { remarks: 2, outcomes: none },
      ],
    });
  });

  it('knows those who have not answered yet', () => {
    const file = says(fileAt('GIVE_STAKEHOLDER_OPINION'), second, 'FAVOURABLE');
    expect(consultationResult(file.state)).toMatchObject({ invited: 2, answered: 1, remarks: 0, provisions: [] });
  });
});

describe('The table of remarks', () => {
  it('goes organisation by organisation, in the order invited, whoever answered first', () => {
    expect(textsOf(consulted())).toEqual(['Quand ?', 'Combien ?', 'Trop cher.']);
  });

  it('is read on after any of its remarks, and changes nothing before it when others come in', () => {
    const file = consulted();
    const after = remarkTable(file.state)[1]?.remark.id;
    expect(textsOf(file, {}, after)).toEqual(['Trop cher.']);
    const earlier = says(fileAt('GIVE_STAKEHOLDER_OPINION'), second, 'NONE', { text: 'Trop cher.' });
    expect(textsOf(earlier, {}, after)).toEqual(['Trop cher.']);
  });

  it('is narrowed to an organisation, a provision or the act as a whole, or to what has no answer', () => {
    const file = consulted();
    expect(textsOf(file, { organisation: second })).toEqual(['Trop cher.']);
    expect(textsOf(file, { provision: 'p-2' })).toEqual(['Quand ?']);
    expect(textsOf(file, { provision: WHOLE_ACT })).toEqual(['Combien ?', 'Trop cher.']);
    const [{ remark: { id: remarkId } } = { remark: { id: '' } }] = remarkTable(file.state);
    const answers = [{ remarkId, outcome: 'ACCEPTED', why: 'Oui.' }] as const;
    file.decides('secretary', 'ANSWER_REMARKS', { kind: 'ANSWER_REMARKS', answers });
    expect(textsOf(file, { unanswered: true })).toEqual(['Combien ?', 'Trop cher.']);
  });

  it('names the organisation of what a secretary entered', () => {
    const file = fileAt('GIVE_STAKEHOLDER_OPINION');
    const task = file.task('GIVE_STAKEHOLDER_OPINION', second).seq;
    const remarks = [{ text: 'Par lettre.' }];
    const decision = { kind: 'GIVE_STAKEHOLDER_OPINION', position: 'NONE', remarks } as const;
    file.commands('secretary', { type: 'DECIDE', task, decision });
    expect(remarkTable(file.state)).toMatchObject([{ organisationId: second, remark: { text: 'Par lettre.' } }]);
  });
});
