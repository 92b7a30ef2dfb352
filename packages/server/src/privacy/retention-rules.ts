/** How long an organisation keeps cases that have ended, beside what its policies say. */
export interface RetentionRules {
  /** Its own time for policies that say nothing of it. Without it such cases are kept. */
  readonly months?: number;
  /** Erases what is past its time every day, without being asked. Off by default: then only the command does. */
  readonly automatic?: boolean;
}
