import { addClaims, editClaim, removeClaim } from './claims.ts';
import { moveClaims } from './move.ts';
import {
  acceptFinding,
  addConstraint,
  editEntity,
  nameStory,
  refuseCard,
  removeConstraint,
  resolveFinding,
} from './others.ts';
import type { Plan, PlanContext, RegistryAction } from './plan.ts';
import { editQuestion, mergeQuestions, removeQuestion, renameQuestion } from './questions.ts';

export { ActionError, type Plan, type PlanContext, type PlannedEdit, type RegistryAction } from './plan.ts';

/** How each action is planned: a new one is a function and a line here. */
const PLANNERS: {
  readonly [K in RegistryAction['do']]: (
    action: Extract<RegistryAction, { do: K }>,
    context: PlanContext,
  ) => Plan;
} = {
  claim: addClaims,
  'edit-claim': editClaim,
  'remove-claim': removeClaim,
  'move-claims': moveClaims,
  'edit-question': editQuestion,
  'rename-question': renameQuestion,
  'merge-questions': mergeQuestions,
  'remove-question': removeQuestion,
  entity: editEntity,
  constraint: addConstraint,
  'remove-constraint': removeConstraint,
  story: nameStory,
  resolve: resolveFinding,
  accept: acceptFinding,
  refuse: refuseCard,
};

/**
 * A change as edits of files, each worked out from what the file says when it is made.
 * @throws ActionError where it cannot be made; nothing is then edited.
 */
export const planOf = (action: RegistryAction, context: PlanContext): Plan =>
  (PLANNERS[action.do] as (action: RegistryAction, context: PlanContext) => Plan)(action, context);
