import { describe, expect, it } from '@jest/globals';
import { openDifferences } from '../../../domain/amendment/twins.ts';
import type { Instruction } from '../../../domain/contract/instruction.ts';
import { replace, text } from '../../support/domain/contract.ts';
import { Life, policyWith } from '../../support/domain/life.ts';

const lasts = (fr: string, nl: string): Instruction => ({
  id: 'i/p-2',
  kind: 'REPLACE_TEXT',
  provisionId: 'p-2',
  text: { fr, nl },
  motive: { fr: 'Mise à jour.', nl: 'Bijwerking.' },
});

const differing = (): Life =>
  new Life()
    .drafts(text([lasts('Il vaut 4 ans, à 10 % près.', 'Zij geldt 5 jaar, op 10 % na.')]))
    .launch()
    .until('CHECK_TRANSLATION');

const keys = (file: Life): readonly string[] => openDifferences(file.state).map(({ key }) => key);
const justify = (file: Life, who: string, difference: string | undefined, reason = 'Coquille admise.') =>
  file.when(who, { type: 'JUSTIFY_DIFFERENCE', difference: difference ?? '', reason });

describe('Twins that say different things', () => {
  it('are listed with the submitted text, with what each says and where', () => {
    expect(openDifferences(differing().state)).toMatchObject([
      { provisionId: 'p-2', language: 'fr', fact: 'NUMBER', value: '4', start: 8, end: 9 },
      { provisionId: 'p-2', language: 'nl', fact: 'NUMBER', value: '5', start: 10, end: 11 },
    ]);
  });

  it('are none while new words wait for their translation: the old ones are no twin of them', () => {
    const half = { ...lasts('Il vaut 4 ans.', ''), text: { fr: 'Il vaut 4 ans.' } };
    const file = new Life()
      .drafts(text([half]))
      .launch()
      .until('TRANSLATE');
    expect(file.state.text?.hash).toBeDefined();
    expect(file.state.text).not.toHaveProperty('differences');
  });

  it('are told by the terms of the settings as well', () => {
    const terms = { 'twins.definedTerms': [{ fr: 'avis motivé', nl: 'met redenen omkleed advies' }] };
    const said = [lasts('Un avis motivé suit.', 'Een advies volgt.')];
    const files = [terms, {}].map((settings) => {
      const life = new Life();
      life.policy = policyWith(settings);
      return life.drafts(text(said)).launch().until('CHECK_TRANSLATION');
    });
    expect(files.map(({ state }) => openDifferences(state))).toMatchObject([
      [{ provisionId: 'p-2', language: 'fr', fact: 'TERM', value: 'avis motivé' }],
      [],
    ]);
  });

  it('are no matter of a text that leaves the words alone', () => {
    const file = new Life()
      .drafts(text([replace('p-2', 'Il vaut quatre ans.')]))
      .launch()
      .until('CHECK_TRANSLATION');
    expect(openDifferences(file.state)).toEqual([]);
    expect(file.state.text).not.toHaveProperty('differences');
  });

  it('cannot be confirmed by who checks them, who may send them back', () => {
    const file = differing();
    expect(file.decides('secretary-2', 'CHECK_TRANSLATION')).toEqual({
      refused: 'TWIN_DIFFERENCE',
      details: { provisions: ['p-2'], count: 2 },
    });
    const back = { kind: 'CHECK_TRANSLATION', outcome: 'SEND_BACK', reason: 'Quatre ou cinq ?' } as const;
    expect(file.decides('secretary-2', 'CHECK_TRANSLATION', back)).toMatchObject({ facts: ['TaskDone', 'TaskOpened'] });
  });

  it('are justified one by one, by who drafts or translates, with a reason', () => {
    const file = differing();
    const [one, two] = keys(file);
    expect(justify(file, 'member-1', one)).toMatchObject({ refused: 'NOT_ALLOWED' });
    expect(justify(file, 'secretary', one, ' ')).toMatchObject({ refused: 'REASON_REQUIRED' });
    expect(justify(file, 'secretary', 'none')).toMatchObject({ refused: 'DIFFERENCE_UNKNOWN' });
    expect(justify(file, 'secretary', one)).toEqual({ facts: ['DifferenceJustified'] });
    expect(justify(file, 'secretary', one)).toMatchObject({ refused: 'DIFFERENCE_UNKNOWN' });
    expect(file.decides('secretary-2', 'CHECK_TRANSLATION')).toMatchObject({ refused: 'TWIN_DIFFERENCE' });
    expect(justify(file, 'secretary', two)).toEqual({ facts: ['DifferenceJustified'] });
    expect(file.decides('secretary-2', 'CHECK_TRANSLATION')).toMatchObject({ facts: ['TaskDone', 'PhaseDone'] });
  });

  it('keep the signature shut: it is neither opened nor frozen', () => {
    const file = differing();
    for (const key of keys(file)) justify(file, 'secretary', key);
    file.does('secretary-2', 'CHECK_TRANSLATION').until('GIVE_VISA');
    file.decides('cabinet', 'GIVE_VISA');
    const forgotten = { ...file.state, justified: [] };
    const copy = file.copy();
    copy.state = forgotten;
    const open = { type: 'OPEN_PHASE', phase: 'SIGNATURE' } as const;
    expect(copy.when('procedure', open)).toMatchObject({ refused: 'TWIN_DIFFERENCE' });
    expect(file.when('procedure', open)).toEqual({ facts: ['ActNumberGiven', 'PhaseOpened'] });
    file.state = { ...file.state, justified: [] };
    const freeze = {
      type: 'FREEZE_ACT',
      documents: { fr: 'a', nl: 'b' },
      textHash: file.state.text?.hash ?? '',
    } as const;
    expect(file.when('procedure', freeze)).toMatchObject({ refused: 'TWIN_DIFFERENCE' });
  });

  it('are told apart by their very words: what was said of others holds no more', () => {
    const file = differing();
    for (const key of keys(file)) justify(file, 'secretary', key);
    file.decides('secretary-2', 'CHECK_TRANSLATION', {
      kind: 'CHECK_TRANSLATION',
      outcome: 'SEND_BACK',
      reason: 'Le style.',
    });
    file.drafts(text([lasts('Il vaut 4 ans, à 10 % près.', 'Zij geldt 5 jaren, op 10 % na.')]));
    file.does('translator', 'TRANSLATE');
    expect(openDifferences(file.state)).toHaveLength(2);
  });

  it('stay justified when the decision before is taken back, and wake what waited for it', () => {
    const file = differing();
    const before = file.state.procedure.unblocked ?? 0;
    justify(file, 'secretary', keys(file)[0]);
    expect(file.state.procedure.unblocked).toBe(before + 1);
    expect(file.when('translator', { type: 'TAKE_BACK', task: file.task('TRANSLATE').seq })).toMatchObject({
      facts: expect.arrayContaining(['DecisionTakenBack']),
    });
    expect(file.state.justified).toHaveLength(1);
  });
});
