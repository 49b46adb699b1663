"use client";

import { useTranslations } from "use-intl/react";
import type { LayerField, ReceptiveFieldAction } from "./receptive-field.model";
import { LAYER_KINDS, RANGES, STACK_IDS, STACKS, type StackLayer } from "./stack-ranges";
import { writeStack } from "./stack-text";
import type { StackLevels } from "./stack-view";

const FIELDS: readonly LayerField[] = ["kernel", "stride", "dilation"];

/** The layers from the input up, each with its window; what can't be is said below the layer that it happens in. */
export function LayerList(props: {
  readonly layers: readonly StackLayer[];
  readonly stack: StackLevels;
  readonly dispatch: (action: ReceptiveFieldAction) => void;
}) {
  const t = useTranslations("receptive-field");
  const { layers, stack, dispatch } = props;
  const chosen = STACK_IDS.find((id) => writeStack(STACKS[id]) === writeStack(layers));
  return (
    <div className="field-layers">
      <label className="field-preset">
        <span className="control-label">{t("stack")}</span>
        <select
          className="select"
          onChange={({ currentTarget: { value } }) => {
            const id = STACK_IDS.find((known) => known === value);
            if (id) dispatch({ type: "choose-stack", stack: id });
          }}
          value={chosen ?? "own"}
        >
          {STACK_IDS.map((id) => (
            <option key={id} value={id}>
              {t(`stacks.${id}`)}
            </option>
          ))}
          {chosen ? null : <option value="own">{t("stacks.own")}</option>}
        </select>
      </label>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("layer")}</th>
            <th scope="col">{t("kind")}</th>
            {FIELDS.map((field) => (
              <th key={field} scope="col">
                {t(`field.${field}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {layers.map((layer, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place
            <tr data-wrong={stack.problem?.index === index || undefined} key={index}>
              <th scope="row">{index + 1}</th>
              <td>
                <select
                  aria-label={t("kindOf", { index: index + 1 })}
                  className="select"
                  onChange={({ currentTarget: { value } }) => {
                    const kind = LAYER_KINDS.find((known) => known === value);
                    if (kind) dispatch({ type: "set-kind", index, kind });
                  }}
                  value={layer.kind}
                >
                  {LAYER_KINDS.map((kind) => (
                    <option key={kind} value={kind}>
                      {t(`kinds.${kind}`)}
                    </option>
                  ))}
                </select>
              </td>
              {FIELDS.map((field) => (
                <td key={field}>
                  <NumberSelect
                    label={t("fieldOf", { field: t(`field.${field}`), index: index + 1 })}
                    onChange={(value) => dispatch({ type: "set-layer", index, field, value })}
                    range={RANGES[field]}
                    value={layer[field]}
                  />
                </td>
              ))}
              <td>
                <button
                  aria-label={t("remove", { index: index + 1 })}
                  className="button button-quiet"
                  disabled={layers.length === RANGES.layers.min}
                  onClick={() => dispatch({ type: "remove-layer", index })}
                  title={t("remove", { index: index + 1 })}
                  type="button"
                >
                  ×
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {stack.problem ? (
        <p className="notice notice-problem field-problem" role="alert">
          {t("tooLarge", {
            layer: stack.problem.index + 1,
            span: stack.problem.effectiveKernel,
            left: stack.problem.paddedInput,
          })}
        </p>
      ) : null}
      <div className="field-add">
        {LAYER_KINDS.map((kind) => (
          <button
            className="button"
            disabled={layers.length === RANGES.layers.max}
            key={kind}
            onClick={() => dispatch({ type: "add-layer", kind })}
            type="button"
          >
            {t(`add.${kind}`)}
          </button>
        ))}
      </div>
    </div>
  );
}

function NumberSelect(props: {
  readonly label: string;
  readonly value: number;
  readonly range: { readonly min: number; readonly max: number };
  readonly onChange: (value: number) => void;
}) {
  const { min, max } = props.range;
  return (
    <select
      aria-label={props.label}
      className="select"
      onChange={({ currentTarget: { value } }) => props.onChange(Number(value))}
      value={props.value}
    >
      {Array.from({ length: max - min + 1 }, (_, at) => min + at).map((size) => (
        <option key={size} value={size}>
          {size}
        </option>
      ))}
    </select>
  );
}
