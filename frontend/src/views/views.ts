/** The panel's views: their addresses, words and icons; each is loaded when first shown. */
import { html, type TemplateResult } from "lit";
import type { Place, ViewName } from "../routes/routes";
import { mdiAccountGroup, mdiBookOpenVariant, mdiCalendarMonth, mdiChartBar, mdiCheckAll, mdiPencil } from "../style/icons";
import type { Key } from "../words/words";

interface View {
  load: () => Promise<unknown>;
  show: (place: Place) => TemplateResult;
}

const idOf = (place: Place): string => ("id" in place ? place.id : "");

export const VIEWS: Partial<Record<ViewName, View>> = {
  today: { load: () => import("./today/today"), show: () => html`<aftersale-today></aftersale-today>` },
  customers: {
    load: () => import("./customers/customers"),
    show: () => html`<aftersale-customers></aftersale-customers>`,
  },
  customer: {
    load: () => import("./customer/customer"),
    show: (place) => html`<aftersale-customer .customerId=${idOf(place)}></aftersale-customer>`,
  },
  measures: { load: () => import("./measures/measures"), show: () => html`<aftersale-measures></aftersale-measures>` },
  playbook: { load: () => import("./playbook/playbook"), show: () => html`<aftersale-playbook></aftersale-playbook>` },
  write: {
    load: () => import("./write/write"),
    show: (place) =>
      html`<aftersale-write
        .followUpId=${(place.view === "write" && place.followUp) || ""}
        .customerId=${(place.view === "write" && place.customer) || ""}
      ></aftersale-write>`,
  },
  calendar: { load: () => import("./calendar/calendar"), show: () => html`<aftersale-calendar></aftersale-calendar>` },
  "follow-up": {
    load: () => import("./follow-up/follow-up"),
    show: (place) => html`<aftersale-follow-up-page .followUpId=${idOf(place)}></aftersale-follow-up-page>`,
  },
};

/** The navigation, in order. */
export const NAVIGATION: { view: "today" | "customers" | "calendar" | "measures" | "playbook" | "write"; name: Key; icon: string }[] = [
  { view: "today", name: "nav.today", icon: mdiCheckAll },
  { view: "customers", name: "nav.customers", icon: mdiAccountGroup },
  { view: "calendar", name: "nav.calendar", icon: mdiCalendarMonth },
  { view: "write", name: "nav.write", icon: mdiPencil },
  { view: "measures", name: "nav.measures", icon: mdiChartBar },
  { view: "playbook", name: "nav.playbook", icon: mdiBookOpenVariant },
];
