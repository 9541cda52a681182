import { z } from 'zod';
import { MEETING_SERIES } from '../../domain/meetings/series.ts';
import { BODY_KINDS, ORGANISATION_KINDS, ROLES } from '../../domain/people/roles.ts';
import { bilingual, id, isoDate, language, line, list, made, optional, prose } from './common.ts';

export const role = z.enum(ROLES).meta({ id: 'Role' });

export const capacity = z
  .enum([...ROLES, ...ORGANISATION_KINDS])
  .meta({ id: 'Capacity', description: 'A role that persons hold, or organisations of a kind.' });

export const party = z
  .strictObject({ kind: z.enum(['PERSON', 'ORGANISATION']), id, onBehalfOf: optional(id) })
  .meta({ id: 'Party', example: { kind: 'PERSON', id: 'joris-delcourt' } });

export const by = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('PERSON'),
      id,
      role,
      onBehalfOf: optional(
        id.meta({ description: 'The person he stood in for, or the organisation whose answer he entered.' }),
      ),
      insteadOf: optional(id.meta({ description: 'Whom he stood in for when he entered an organisation’s answer.' })),
      inMeeting: optional(
        z.strictObject({ meetingId: z.string(), series: z.enum(MEETING_SERIES), on: isoDate }).meta({
          description: 'Where the one on whose behalf it is decided it himself; it was entered by its keeper.',
        }),
      ),
    }),
    z.strictObject({ kind: z.literal('ORGANISATION'), id }),
    z.strictObject({ kind: z.literal('PROCEDURE') }),
  ])
  .meta({
    id: 'By',
    description: 'Who did something, in which capacity, and on whose behalf.',
    example: { kind: 'PERSON', id: 'joris-delcourt', role: 'PRESIDENT' },
  });

/** What every mail server takes, narrower than what an address may be; the lengths are those of RFC 5321, 4.5.3.1. */
const ADDRESS =
  /^(?=[^@]{1,64}@)[A-Za-z0-9_'+-]+(?:\.[A-Za-z0-9_'+-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;
const email = z
  .email({ pattern: ADDRESS })
  .max(254)
  .meta({ pattern: ADDRESS.source, example: 'nele.peeters@memoire.example' });

export const newPerson = z
  .strictObject({ name: line, email, language })
  .meta({ id: 'NewPerson', example: { name: 'Nele Peeters', email: 'nele.peeters@memoire.example', language: 'nl' } });

export const newMandate = z
  .strictObject({ personId: id, role, from: isoDate, until: optional(isoDate), title: optional(bilingual) })
  .meta({ id: 'NewMandate', example: { personId: 'nele-peeters', role: 'TRANSLATOR', from: '2026-12-01' } });

export const mandate = newMandate.extend({ id }).meta({ id: 'Mandate' });

export const endOfMandate = z.strictObject({ until: isoDate, reason: optional(prose) }).meta({ id: 'EndOfMandate' });

const days = z.strictObject({ from: isoDate, until: isoDate });

export const newSubstitution = z
  .strictObject({
    personId: id,
    substituteId: id,
    from: isoDate,
    until: isoDate,
    absent: optional(
      z.boolean().meta({
        description: 'The person is away meanwhile: messages go to the substitute, who is asked at once.',
      }),
    ),
  })
  .meta({ id: 'NewSubstitution' });

export const endOfSubstitution = z.strictObject({ until: isoDate }).meta({ id: 'EndOfSubstitution' });

const substituteAbsent = list(days).meta({
  description: 'The days of it on which the substitute is away himself, and nobody is asked in his place.',
});

export const substitution = newSubstitution
  .extend({ id, substituteAbsent })
  .meta({ id: 'Substitution', description: 'One that ends the day before it begins was called off.' });

export const madeSubstitution = made.extend({ substituteAbsent }).meta({ id: 'MadeSubstitution' });

export const newOrganisation = z
  .strictObject({
    kind: z.enum(ORGANISATION_KINDS),
    name: bilingual,
    email,
    language: optional(language.meta({ description: 'Absent: it is written to in both.' })),
  })
  .meta({ id: 'NewOrganisation' });

/** Whether an organisation is still invited is said of one that is known. */
export const changedOrganisation = newOrganisation.extend({ active: z.boolean() }).meta({ id: 'ChangedOrganisation' });

export const organisation = changedOrganisation.extend({ id }).meta({ id: 'Organisation' });

export const newBody = z
  .strictObject({ kind: z.enum(BODY_KINDS), name: bilingual, personIds: list(id), organisationIds: list(id) })
  .meta({ id: 'NewBody' });

export const body = newBody.extend({ id }).meta({ id: 'Body' });

export const person = newPerson
  .extend({ id, mandates: list(mandate), substitutions: list(substitution) })
  .meta({ id: 'Person' });
