import type { VNode } from 'preact';
import type { Provision } from '../../../domain/contract/provision.ts';
import type { Language } from '../../../domain/language.ts';
import { citation } from '../../../locales/citation.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Details } from '../../components/details.tsx';
import { ProvisionName } from './provision-name.tsx';

/** A provision with those it contains. */
export interface TreeNode {
  readonly provision: Provision;
  readonly children: readonly TreeNode[];
}

interface Props {
  readonly language: Language;
  readonly nodes: readonly TreeNode[];
  readonly addressOf: (provision: Provision) => string;
}

/** A contract as it is divided; what contains others opens on them, and comes first among them itself. */
export function ProvisionTree({ language, nodes, addressOf }: Props): VNode {
  return (
    <ul class="govuk-list app-tree">
      {nodes.map(({ provision, children }) => (
        <li key={provision.id}>
          {children.length === 0 ? (
            <a class="govuk-link" href={addressOf(provision)}>
              <ProvisionName language={language} provision={provision} />
            </a>
          ) : (
            <Details summaryText={<ProvisionName language={language} provision={provision} />}>
              <p class="govuk-body">
                <a class="govuk-link" href={addressOf(provision)}>
                  {textsIn(language)('draft.choose.itself', { name: citation(language, provision) })}
                </a>
              </p>
              <ProvisionTree language={language} nodes={children} addressOf={addressOf} />
            </Details>
          )}
        </li>
      ))}
    </ul>
  );
}
