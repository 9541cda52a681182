import type { ComponentChildren, VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';
import type { HeadingLevel } from './heading-level.ts';

interface Action {
  readonly href: string;
  readonly text: ComponentChildren;
  /** What the action is done to, where its text alone does not say: the links of a page must differ when heard. */
  readonly visuallyHiddenText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface Actions {
  readonly items: readonly Action[];
  readonly classes?: string | undefined;
}

export interface Card {
  readonly title: {
    readonly text: ComponentChildren;
    readonly headingLevel?: HeadingLevel | undefined;
  };
  readonly actions?: Actions | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** The frame with a title around a summary list. */
export function SummaryCard(props: Card & { readonly children: VNode }): VNode {
  const { title, actions, classes, attributes, children } = props;
  const Heading = `h${title.headingLevel ?? 2}` as const;
  return (
    <div class={classNames('govuk-summary-card', classes)} {...attributes}>
      <div class="govuk-summary-card__title-wrapper">
        <Heading class="govuk-summary-card__title">{title.text}</Heading>
        {actions !== undefined && <CardActions actions={actions} cardTitle={title.text} />}
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  );
}

interface OfCard {
  readonly cardTitle: ComponentChildren;
}

function CardActions({ actions: { items, classes }, cardTitle }: OfCard & { readonly actions: Actions }): VNode {
  const links = items.map((action, index) => <ActionLink key={index} {...action} cardTitle={cardTitle} />);
  const className = classNames('govuk-summary-card__actions', classes);
  if (links.length === 1) return <div class={className}>{links}</div>;
  return (
    <ul class={className}>
      {links.map((link) => (
        <li key={link.key} class="govuk-summary-card__action">
          {link}
        </li>
      ))}
    </ul>
  );
}

/** A link of a row or card, named for those who hear it by what it is done to. */
export function ActionLink(props: Action & OfCard): VNode {
  const { href, text, visuallyHiddenText = '', classes, attributes, cardTitle } = props;
  return (
    <a class={classNames('govuk-link', classes)} href={href} {...attributes}>
      {text}
      {(visuallyHiddenText !== '' || cardTitle !== undefined) && (
        <span class="govuk-visually-hidden">
          {visuallyHiddenText !== '' && ` ${visuallyHiddenText}`}
          {cardTitle !== undefined && <> ({cardTitle})</>}
        </span>
      )}
    </a>
  );
}
