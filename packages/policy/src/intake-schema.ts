import type * as z from 'zod/mini';
import type {Intake} from './intake.ts';
import {intakeShape} from './intake-shape.ts';
import {shapeSchema} from './shape-schema.ts';

/** What `parseIntake` reads, as a schema: without what depends on the day and on the policy. */
export const intakeSchema = shapeSchema(intakeShape) as z.ZodMiniType<Intake>;
