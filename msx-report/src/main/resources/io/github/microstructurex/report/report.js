'use strict';

// Makes a table sortable by its headings. Equal rows stay in the order they have.
for (const table of document.querySelectorAll('table.fills')) {
  const headings = [...table.tHead.rows[0].cells];
  const body = table.tBodies[0];

  const keyOf = (row, column, kind) => {
    const text = row.cells[column].textContent;
    if (kind === 'text') {
      return text;
    }
    const number = parseFloat(text.replaceAll(',', ''));
    return Number.isNaN(number) ? -Infinity : number;
  };

  const sort = (heading, column) => {
    const direction = heading.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
    const rows = [...body.rows].map(row => ({row, key: keyOf(row, column, heading.dataset.kind)}));
    rows.sort((a, b) => (a.key < b.key ? -direction : a.key > b.key ? direction : 0));
    const sorted = document.createDocumentFragment();
    rows.forEach(({row}) => sorted.append(row));
    body.append(sorted);
    headings.forEach(other => other.setAttribute('aria-sort', 'none'));
    heading.setAttribute('aria-sort', direction > 0 ? 'ascending' : 'descending');
  };

  headings.forEach((heading, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    button.addEventListener('click', () => sort(heading, column));
    heading.append(button);
    heading.setAttribute('aria-sort', column === 0 ? 'ascending' : 'none');
  });
}
