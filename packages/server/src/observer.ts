/** Told of what the service does, for logs and metrics. Nothing it is told says anything about a person. */
export interface Observer {
  requestEnded(request: EndedRequest): void;
  /** A line of live changes has opened, or closed. */
  lineOpened(organisation: string): void;
  lineClosed(organisation: string): void;
  jobRan(run: JobRun): void;
}

export interface EndedRequest {
  /** Made here, and told to the caller as X-Request-Id. */
  readonly id: string;
  readonly organisation: string;
  readonly method: string;
  /** The pattern of the route, such as `/v1/cases/:reference`: never what stood in its place. */
  readonly route: string;
  readonly status: number;
  /** Until the answer was ready to be sent. */
  readonly milliseconds: number;
}

export interface JobRun {
  readonly name: string;
  readonly failed: boolean;
  readonly milliseconds: number;
}
