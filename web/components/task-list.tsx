import type { ComponentChildren, VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';
import { Tag, type TagText } from './tag.tsx';

type Status = { readonly classes?: string | undefined } & (
  { readonly tag: TagText; readonly text?: undefined } | { readonly text: ComponentChildren; readonly tag?: undefined }
);

interface Item {
  readonly title: { readonly text: ComponentChildren; readonly classes?: string | undefined };
  readonly hint?: { readonly text: ComponentChildren } | undefined;
  readonly status: Status;
  readonly href?: string | undefined;
  readonly classes?: string | undefined;
}

interface TaskListProps {
  readonly items: readonly Item[];
  /** From which the ids of hints and states are made; `task-list` when absent: one such list a page. */
  readonly idPrefix?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Things to be done, each with its state. */
export const TaskList = ({ items, idPrefix = 'task-list', classes, attributes }: TaskListProps): VNode => (
  <ul class={classNames('govuk-task-list', classes)} {...attributes}>
    {items.map((item, index) => (
      <ItemView key={index} item={item} id={`${idPrefix}-${index + 1}`} />
    ))}
  </ul>
);

function ItemView({ item, id }: { readonly item: Item; readonly id: string }): VNode {
  const { href, hint, status } = item;
  const hintId = `${id}-hint`;
  const statusId = `${id}-status`;
  return (
    <li
      class={classNames(
        'govuk-task-list__item',
        href !== undefined && 'govuk-task-list__item--with-link',
        item.classes,
      )}
    >
      <div class="govuk-task-list__name-and-hint">
        <Title {...item.title} href={href} describedBy={classNames(hint !== undefined && hintId, statusId)} />
        {hint !== undefined && (
          <div id={hintId} class="govuk-task-list__hint">
            {hint.text}
          </div>
        )}
      </div>
      <div class={classNames('govuk-task-list__status', status.classes)} id={statusId}>
        {status.tag === undefined ? (
          status.text
        ) : (
          <Tag classes={status.tag.classes} attributes={status.tag.attributes}>
            {status.tag.text}
          </Tag>
        )}
      </div>
    </li>
  );
}

type TitleProps = Item['title'] & { readonly href: string | undefined; readonly describedBy: string };

const Title = ({ text, classes, href, describedBy }: TitleProps): VNode =>
  href === undefined ? (
    <div class={classes}>{text}</div>
  ) : (
    <a class={classNames('govuk-link govuk-task-list__link', classes)} href={href} aria-describedby={describedBy}>
      {text}
    </a>
  );
