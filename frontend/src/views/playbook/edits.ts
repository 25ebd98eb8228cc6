/** A rule as it would be with an edit. */
import type { Edits, Rule } from "../../api/playbook";

export function edited(rule: Rule, edit: Edits[string] | undefined): Rule {
  if (edit === undefined) return rule;
  const enabled = edit === null ? rule.default_enabled : (edit.enabled ?? rule.enabled);
  const offset = edit === null ? rule.default_offset : (edit.offset ?? rule.offset);
  return { ...rule, enabled, offset, changed: enabled !== rule.default_enabled || offset !== rule.default_offset };
}

export function isEdited(rule: Rule, edit: Edits[string] | undefined): boolean {
  const after = edited(rule, edit);
  return after.enabled !== rule.enabled || after.offset !== rule.offset;
}
