/** Owns the metadata of Nghị định 30/2020/NĐ-CP, Phụ lục VI: names, order, types and greatest lengths. */

/** `string` and `number` count characters; `date` is DD/MM/YYYY; `list` has no length of its own. */
export type MetadataType = "date" | "list" | "number" | "string";

/** One element of the schema. */
export interface MetadataField {
  /** The decree's name; an element inside another is named after it: `SignerInfo.FullName`. */
  readonly name: string;
  /** What the decree calls it. */
  readonly label: string;
  readonly type: MetadataType;
  /** The greatest number of characters; absent for lists. */
  readonly length?: number;
  /** True for what the receiving office adds. */
  readonly incoming?: boolean;
}

/**
 * The elements in the decree's order.
 *
 * @example
 * ```ts
 * import { METADATA_FIELDS } from "khoidau/export";
 * METADATA_FIELDS.find(({ name }) => name === "Subject")?.length; // 500
 * ```
 */
export const METADATA_FIELDS: readonly MetadataField[] = [
  { name: "FileCode.OrganId", label: "Mã định danh của cơ quan, tổ chức lập hồ sơ", type: "string", length: 13 },
  { name: "FileCode.FileCatalog", label: "Năm hình thành hồ sơ", type: "number", length: 4 },
  { name: "FileCode.FileNotation", label: "Số và ký hiệu hồ sơ", type: "string", length: 20 },
  { name: "DocOrdinal", label: "Số thứ tự văn bản trong hồ sơ", type: "number", length: 3 },
  { name: "TypeName", label: "Tên loại văn bản", type: "string", length: 100 },
  { name: "CodeNumber", label: "Số của văn bản", type: "string", length: 11 },
  { name: "CodeNotation", label: "Ký hiệu của văn bản", type: "string", length: 30 },
  { name: "IssuedDate", label: "Ngày, tháng, năm văn bản", type: "date", length: 10 },
  { name: "OrganName", label: "Tên cơ quan, tổ chức ban hành văn bản", type: "string", length: 200 },
  { name: "Subject", label: "Trích yếu nội dung", type: "string", length: 500 },
  { name: "Language", label: "Ngôn ngữ", type: "string", length: 30 },
  { name: "PageAmount", label: "Số trang của văn bản", type: "number", length: 3 },
  { name: "Description", label: "Ghi chú", type: "string", length: 500 },
  { name: "SignerInfo.Position", label: "Chức vụ của người ký", type: "string", length: 100 },
  { name: "SignerInfo.FullName", label: "Họ và tên người ký", type: "string", length: 50 },
  { name: "To.OrganId", label: "Mã định danh của nơi nhận", type: "string", length: 13 },
  { name: "To.OrganName", label: "Tên nơi nhận", type: "string", length: 200 },
  { name: "Priority", label: "Mức độ khẩn", type: "number", length: 1 },
  { name: "IssuedAmount", label: "Số lượng bản phát hành", type: "number", length: 3 },
  { name: "DueDate", label: "Hạn trả lời văn bản", type: "date", length: 10 },
  { name: "ArrivalDate", label: "Ngày, tháng, năm đến", type: "date", length: 10, incoming: true },
  { name: "ArrivalNumber", label: "Số đến", type: "number", length: 10, incoming: true },
  { name: "ToPlaces", label: "Đơn vị hoặc cá nhân nhận", type: "string", length: 1000, incoming: true },
  { name: "TraceHeaderList", label: "Thông tin luân chuyển", type: "list", incoming: true },
];
