import { DataTable } from '../design/index.ts';
import type { LaneTable } from './document.ts';

export type ChartTableProps = {
  readonly table: LaneTable;
  /** Whether all columns but the first hold numbers, and stand to the right. */
  readonly numbers?: boolean | undefined;
};

/** What a drawing shows, as a table: the always available alternative. */
export function ChartTable({ table: { caption, head, rows }, numbers = false }: ChartTableProps) {
  const classOf = (column: number) => (numbers && column > 0 ? 'number' : undefined);
  return (
    <DataTable caption={caption}>
      <thead>
        <tr>
          {head.map((cell, column) => (
            <th key={cell} scope="col" className={classOf(column)}>
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
                <td key={column} className={classOf(column)}>
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
