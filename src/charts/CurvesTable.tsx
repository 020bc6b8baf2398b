import { DataTable } from '../design/index.ts';
import type { CurvesDocument } from './document.ts';

/** The lines in numbers: one column each, one row for each place on the axis. */
export function CurvesTable({ table: { caption, head, rows } }: { readonly table: CurvesDocument['table'] }) {
  return (
    <DataTable caption={caption}>
      <thead>
        <tr>
          {head.map((cell, column) => (
            <th key={cell} scope="col" className={column === 0 ? undefined : 'number'}>
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) =>
              column === 0 ? (
                <th key={column} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={column} className="number">
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
