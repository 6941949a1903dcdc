/**
 * The list of detectors, in the order in which their findings are told.
 *
 * @module
 */

import type { Detector } from "./flag.ts";
import { bareNumber } from "./flags/bare_number.ts";
import { bugReportGap } from "./flags/bug_report_gap.ts";
import { codeGap } from "./flags/code_gap.ts";
import { comparisonGap } from "./flags/comparison_gap.ts";
import { contradiction } from "./flags/contradiction.ts";
import { decisionGap } from "./flags/decision_gap.ts";
import { destructiveAction } from "./flags/destructive_action.ts";
import { exampleBreaksRule } from "./flags/example_breaks_rule.ts";
import { featureGap } from "./flags/feature_gap.ts";
import { formatWithoutSchema } from "./flags/format_without_schema.ts";
import { missingAttachment } from "./flags/missing_attachment.ts";
import { openList } from "./flags/open_list.ts";
import { ownMaterial } from "./flags/own_material.ts";
import { pastedInstruction } from "./flags/pasted_instruction.ts";
import { relativeDate } from "./flags/relative_date.ts";
import { replyGap } from "./flags/reply_gap.ts";
import { secret } from "./flags/secret.ts";
import { strayToken } from "./flags/stray_token.ts";
import { subjectGap } from "./flags/subject_gap.ts";
import { subjectiveTerm } from "./flags/subjective_term.ts";
import { targetLanguage } from "./flags/target_language.ts";
import { troubleReport } from "./flags/trouble_report.ts";
import { unboundedScope } from "./flags/unbounded_scope.ts";
import { unfilledPlaceholder } from "./flags/unfilled_placeholder.ts";
import { unresolvedReferent } from "./flags/unresolved_referent.ts";

/** Every detector; a file in `flags/` that is missing here fails a test. */
export const DETECTORS: readonly Detector[] = [
  missingAttachment,
  ownMaterial,
  unresolvedReferent,
  targetLanguage,
  unfilledPlaceholder,
  contradiction,
  exampleBreaksRule,
  destructiveAction,
  bugReportGap,
  subjectiveTerm,
  unboundedScope,
  formatWithoutSchema,
  codeGap,
  subjectGap,
  featureGap,
  comparisonGap,
  replyGap,
  decisionGap,
  troubleReport,
  bareNumber,
  relativeDate,
  openList,
  pastedInstruction,
  secret,
  strayToken,
];
