import { factsOfCart } from "../cart-facts"
import type { CartForCod } from "../cart-facts"

const cart = (given: Partial<CartForCod> = {}): CartForCod => ({
  id: "cart_1",
  total: 548.5,
  email: " Meera@Bodycon.test ",
  customer_id: "cus_1",
  customer: { has_account: false, email: "old@bodycon.test", phone: "9000000000" },
  shipping_address: { postal_code: "560 001", phone: "098765 43210" },
  items: [
    {
      total: 499.5,
      metadata: null,
      product: {
        categories: [
          { id: "pcat_maxi", mpath: "pcat_women.pcat_dresses.pcat_maxi" },
          { id: "pcat_sale", mpath: "pcat_sale" },
        ],
      },
    },
    { total: 49, metadata: { kind: "cod_fee" }, product: null },
  ],
  ...given,
})

describe("factsOfCart", () => {
  it("should normalise who orders and leave the fee out of the amount", () => {
    expect(factsOfCart(cart())).toEqual({
      pincode: "560001",
      amount: "499.50",
      cart_id: "cart_1",
      phone: "+919876543210",
      email: "meera@bodycon.test",
      customer_id: "cus_1",
      category_ids: ["pcat_women", "pcat_dresses", "pcat_maxi", "pcat_sale"],
    })
  })

  it("should know nothing of an empty cart", () => {
    const facts = factsOfCart(
      cart({
        total: 0,
        email: null,
        customer_id: null,
        customer: null,
        shipping_address: null,
        items: [],
      })
    )

    expect(facts).toEqual({
      pincode: null,
      amount: "0.00",
      cart_id: "cart_1",
      phone: null,
      email: null,
      customer_id: null,
      category_ids: [],
    })
  })

  it("should take no phone that nobody in India has", () => {
    const address = { postal_code: "560001", phone: "+1 555 0100" }

    expect(factsOfCart(cart({ shipping_address: address })).phone).toBeNull()
  })
})
