import { hiddenField, withoutKeys } from "../supplier-fields"

describe("hiddenField", () => {
  it.each([
    ["+variants.inventory_items.inventory.location_levels.*", true],
    ["id,*variants.inventory_items.inventory", true],
    ["-variants.inventory_items.inventory.title", true],
    ["+sales_channels.stock_locations.*", true],
    ["service_zone.fulfillment_set.location.address.company", true],
    ["fulfillments.location_id", true],
    ["+supplier_listing.cost_price", true],
    ["+purchase_orders.*", true],
    ["-variants.inventory_items.inventory.location_levels.stocked_quantity", true],
    [["id", "+supplier.name"], true],
    ["*", false],
    ["+variants.inventory_quantity,+variants.manage_inventory", false],
    ["*variants.calculated_price,+metadata,categories.handle", false],
    ["+variants.inventory_items.inventory_item_id", false],
    ["", false],
    [undefined, false],
  ])("%j: %s", (fields, isHidden) => expect(!!hiddenField(fields)).toBe(isHidden))

  it("should name the field as it was meant", () => {
    expect(hiddenField("id, +supplier.name")).toBe("supplier.name")
  })
})

describe("withoutKeys", () => {
  it("should remove them at any depth and leave the rest", () => {
    const answer = {
      a: [{ location: { id: 1 }, b: null, c: { location: 2, d: 3 } }],
      e: "location",
    }
    expect(withoutKeys(answer, ["location"])).toEqual({
      a: [{ b: null, c: { d: 3 } }],
      e: "location",
    })
  })
})
