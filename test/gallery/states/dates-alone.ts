/** A badge that a page gives dates, on Monday 30 November 2026, and what it says. */
export interface DatesAlone {
  readonly id: string;
  readonly title: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly en: string;
  readonly cy: string;
}

export const datesAlone: readonly DatesAlone[] = [
  {
    id: 'days-left',
    title: 'Many days left',
    attributes: {'due-on': '2026-12-11'},
    en: 'We will reply by Fri 11 December 9 working days left',
    cy: 'Byddwn yn ateb erbyn dydd Gwener 11 Rhagfyr 9 diwrnod gwaith ar ôl',
  },
  {
    id: 'three-days-left',
    title: 'Three days left',
    attributes: {'due-on': '2026-12-03'},
    en: 'We will reply by Thu 3 December 3 working days left',
    cy: 'Byddwn yn ateb erbyn dydd Iau 3 Rhagfyr 3 diwrnod gwaith ar ôl',
  },
  {
    id: 'two-days-left',
    title: 'Two days left',
    attributes: {'due-on': '2026-12-02'},
    en: 'We will reply by Wed 2 December 2 working days left',
    cy: 'Byddwn yn ateb erbyn dydd Mercher 2 Rhagfyr 2 ddiwrnod gwaith ar ôl',
  },
  {
    id: 'one-day-left',
    title: 'One day left',
    attributes: {'due-on': '2026-12-01'},
    en: 'We will reply by Tue 1 December 1 working day left',
    cy: 'Byddwn yn ateb erbyn dydd Mawrth 1 Rhagfyr 1 diwrnod gwaith ar ôl',
  },
  {
    id: 'today',
    title: 'Due today',
    attributes: {'due-on': '2026-11-30'},
    en: 'We will reply by Mon 30 November due today',
    cy: 'Byddwn yn ateb erbyn dydd Llun 30 Tachwedd heddiw yw’r diwrnod olaf',
  },
  {
    id: 'late',
    title: 'Late',
    attributes: {'due-on': '2026-11-26'},
    en: 'We should have replied by Thu 26 November 2 working days late',
    cy: 'Dylem fod wedi ateb erbyn dydd Iau 26 Tachwedd 2 ddiwrnod gwaith yn hwyr',
  },
  {
    id: 'met',
    title: 'Done in time',
    attributes: {'due-on': '2026-12-11', 'done-on': '2026-12-10'},
    en: 'We replied on Thu 10 December in time',
    cy: 'Gwnaethom ateb ddydd Iau 10 Rhagfyr mewn pryd',
  },
  {
    id: 'met-late',
    title: 'Done late',
    attributes: {'due-on': '2026-12-11', 'done-on': '2026-12-15'},
    en: 'We replied on Tue 15 December 2 working days late',
    cy: 'Gwnaethom ateb ddydd Mawrth 15 Rhagfyr 2 ddiwrnod gwaith yn hwyr',
  },
  {
    id: 'aim-missed',
    title: 'An aim that was not met: not late, because nothing was promised',
    attributes: {'due-on': '2026-11-26', force: 'aim'},
    en: 'We aimed to reply by Thu 26 November',
    cy: 'Ein nod oedd ateb erbyn dydd Iau 26 Tachwedd',
  },
  {
    id: 'aim-done',
    title: 'An aim, done after its day',
    attributes: {'due-on': '2026-12-11', 'done-on': '2026-12-15', force: 'aim'},
    en: 'We replied on Tue 15 December',
    cy: 'Gwnaethom ateb ddydd Mawrth 15 Rhagfyr',
  },
  {
    id: 'no-date',
    title: 'No date yet',
    attributes: {},
    en: 'There is no date yet by which we will reply',
    cy: 'Nid oes dyddiad eto ar gyfer pryd y byddwn yn ateb',
  },
  {
    id: 'should-acknowledge',
    title: 'Another duty, and a weaker force',
    attributes: {'due-on': '2026-12-11', force: 'should', duty: 'acknowledge'},
    en: 'We should write to you by Fri 11 December 9 working days left',
    cy: 'Dylem ysgrifennu atoch erbyn dydd Gwener 11 Rhagfyr 9 diwrnod gwaith ar ôl',
  },
  {
    id: 'should-contact',
    title: 'A first contact that should be made',
    attributes: {'due-on': '2026-12-11', force: 'should', duty: 'contact'},
    en: 'We should get in touch by Fri 11 December 9 working days left',
    cy: 'Dylem gysylltu â chi erbyn dydd Gwener 11 Rhagfyr 9 diwrnod gwaith ar ôl',
  },
  {
    id: 'aim-contact',
    title: 'A first contact that is aimed at',
    attributes: {'due-on': '2026-12-11', force: 'aim', duty: 'contact'},
    en: 'We aim to get in touch by Fri 11 December 9 working days left',
    cy: 'Ein nod yw cysylltu â chi erbyn dydd Gwener 11 Rhagfyr 9 diwrnod gwaith ar ôl',
  },
];
