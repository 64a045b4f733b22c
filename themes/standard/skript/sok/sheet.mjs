import {byId} from './page.mjs';

/**
 * The filters that are not always in sight: beside the results on wide screens, and on narrow ones
 * in a sheet above the page, so that the results never move. The browser keeps focus in the sheet
 * and gives it back to the button when the sheet closes.
 */
const wide = matchMedia('(min-width: 60rem)');
const sheet = byId('ark');

/** Whether the filters can be seen. */
export const filtersShown = () => wide.matches || sheet.open;

export const closeSheet = () => sheet.close();

/** Calls `shown` each time the filters come into sight. @param {() => void} shown */
export function watchSheet(shown) {
  byId('flere').onclick = () => {
    sheet.firstElementChild.after(byId('mer'));
    sheet.showModal();
    shown();
  };
  byId('lukk').onclick = closeSheet;
  sheet.onclose = () => byId('filter').append(byId('mer'));
  wide.onchange = () => {
    closeSheet();
    shown();
  };
}
