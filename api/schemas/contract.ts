import { z } from 'zod';
import { ITEM_KINDS, PROVISION_KINDS } from '../../domain/contract/provision.ts';
import { amendmentId, bilingual, id, isoDate, language, list, optional, provisionId, sha256, twins } from './common.ts';
import { provisionChange } from './provision-change.ts';

/** A consolidated version, as an address names it. */
export const versionNumber = z.coerce.number().int().min(1).max(2_147_483_647);

const header = z
  .strictObject({
    service: twins,
    title: twins,
    periodStart: isoDate,
    periodEnd: isoDate,
    signedOn: optional(isoDate),
    parties: list(
      z.strictObject({
        name: z.string(),
        representedAs: z.string(),
        person: z.string(),
        function: optional(z.string()),
      }),
    ),
    signatories: list(
      z.strictObject({ person: z.string(), function: optional(z.string()), onBehalfOf: optional(z.string()) }),
    ),
    concernedMinisters: list(z.strictObject({ title: z.string(), person: optional(z.string()) })),
  })
  .meta({ id: 'ContractHeader' });

const completeness = z
  .strictObject({ fr: z.enum(['COMPLETE', 'INCOMPLETE']), nl: z.enum(['COMPLETE', 'INCOMPLETE']) })
  .meta({ description: 'An incomplete language lacks the twin of some provision and cannot be published.' });

export const contractSummary = z
  .strictObject({ id, header, language, version: z.int(), completeness })
  .meta({ id: 'ContractSummary' });

const provision = z.strictObject({
  id: provisionId,
  kind: z.enum(PROVISION_KINDS),
  number: optional(z.string()),
  text: twins,
  maturity: optional(z.strictObject({ now: z.int(), target: z.int() })),
  holders: optional(list(z.string())),
  itemKind: optional(z.enum(ITEM_KINDS)),
  perMonth: optional(
    z
      .strictObject({ tutelle: z.int(), cities: z.int() })
      .meta({ description: 'The rhythm of the consultations, once an act has set it.' }),
  ),
  figures: optional(z.record(z.string(), z.number()).readonly().meta({ description: 'Thousand euro, by column.' })),
});

/** A provision with those under it. */
export interface ProvisionNode extends z.output<typeof provision> {
  readonly children: readonly ProvisionNode[];
}

const provisionNode: z.ZodType<ProvisionNode, ProvisionNode> = provision
  .extend({ children: z.lazy(() => list(provisionNode)) })
  .meta({ id: 'ProvisionNode' });

const version = z
  .strictObject({
    number: z.int(),
    hash: sha256,
    asOn: isoDate,
    amendmentId: optional(amendmentId),
    actNumber: optional(z.int()),
    completeness,
  })
  .meta({ id: 'ContractVersion' });

/** A day of which the text is asked; what is no day, or lies before the contract, the rules refuse by a code of their own. */
export const asOnDay = optional(
  z
    .string()
    .max(40)
    .meta({ description: 'The text as it applies on that day in Europe/Brussels.', example: '2022-07-01' }),
);

export const asKnownOnDay = optional(
  z
    .string()
    .max(40)
    .meta({ description: 'As it was known on that day: without what was signed, annulled or repealed later.' }),
);

/** Which text a document is made of, in which language: that of a version or that of a day, never both. */
export const askedText = z
  .strictObject({
    language,
    version: optional(versionNumber.meta({ description: 'A consolidated version; the newest without it.' })),
    'as-on': asOnDay,
  })
  .refine((query) => query.version === undefined || query['as-on'] === undefined, { path: ['as-on'] });
export type AskedText = z.output<typeof askedText>;

const actApplied = z
  .strictObject({
    amendmentId,
    actNumber: z.int(),
    title: bilingual,
    signedOn: isoDate,
    inForceOn: isoDate,
    textHash: sha256,
    annulledOn: optional(isoDate.meta({ description: 'Known as annulled since, but not on the day asked.' })),
    repealedFrom: optional(isoDate),
    repealedOn: optional(isoDate),
  })
  .meta({ id: 'ActApplied' });

const textOfDay = z
  .strictObject({
    on: isoDate,
    knownOn: optional(isoDate),
    isFuture: z.boolean().meta({ description: 'Of a day to come: the text as it will be by what is signed today.' }),
    hash: sha256,
    acts: list(actApplied).meta({ description: 'Those that made it, in the order of their force.' }),
  })
  .meta({ id: 'TextOfDay' });

export const contract = contractSummary
  .extend({
    shown: optional(z.int().meta({ description: 'The version whose provisions these are, where one has just these.' })),
    asOn: optional(textOfDay),
    versions: list(version),
    provisions: list(provisionNode),
  })
  .meta({ id: 'Contract' });

const pedigreeEntry = z
  .strictObject({
    amendmentId,
    actNumber: z.int(),
    signedOn: isoDate,
    inForceOn: isoDate,
    textHash: sha256,
    repealedFrom: optional(isoDate),
    instructionIds: list(z.string()),
    title: bilingual,
    motives: list(twins).meta({ description: 'Why, instruction by instruction.' }),
  })
  .meta({ id: 'PedigreeEntry', description: 'An act that made the provision what it is.' });

export const provisionDetail = provision
  .extend({
    parentId: optional(provisionId),
    version: optional(z.int().meta({ description: 'Where one has just the text of that day, or was asked for.' })),
    asOn: optional(textOfDay.pick({ on: true, knownOn: true, isFuture: true })),
    address: optional(z.string().meta({ description: 'A short address for good, to cite the text of that day by.' })),
    hash: sha256,
    pedigree: list(pedigreeEntry),
  })
  .meta({ id: 'ProvisionDetail' });

export const changesQuery = z
  .strictObject({ from: versionNumber, to: versionNumber })
  .refine(({ from, to }) => from < to, { path: ['to'] });

const changeBetween = provisionChange
  .extend({
    acts: list(pedigreeEntry).meta({ description: 'Those that did it; none where a twin was completed.' }),
  })
  .meta({ id: 'ChangeBetween' });

export const contractChanges = z
  .strictObject({ from: z.int(), to: z.int(), changes: list(changeBetween) })
  .meta({ id: 'ContractChanges', description: 'What is not the same in two versions, in the order of the text.' });

export const contractForm = z
  .strictObject({ language, twinOf: optional(id.meta({ description: 'The contract whose other language this is.' })) })
  .meta({ id: 'ContractForm' });

const finding = z
  .strictObject({
    code: z.string(),
    line: z.int().meta({ description: 'Of the file, from 1.' }),
    severity: z.enum(['ERROR', 'WARNING', 'INFO']),
    details: z.record(z.string(), z.unknown()).readonly(),
    text: z.string().meta({ description: 'In the language of who imported it.' }),
  })
  .meta({ id: 'ImportFinding' });

export const importReport = z
  .strictObject({
    id,
    version: z.int(),
    language,
    counts: z.record(z.string(), z.int()).readonly(),
    findings: list(finding),
    holdersWithoutPerson: list(z.string()),
    unpaired: optional(z.strictObject({ baseIds: list(z.string()), twinIds: list(z.string()) })),
  })
  .meta({ id: 'ImportReport' });
