"use client"

import { useState } from "react"

import { INDIAN_STATES, normalizePincode, stateOfPincode } from "@/lib/india"
import type { Address } from "@/lib/types"
import { Field, SelectField } from "../ui/form"

type AddressFieldsProps = {
  address: Partial<Address>
  errors?: Record<string, string>
  testPrefix?: string
}

/** An Indian address, pincode first: it fills in the state. */
export function AddressFields({
  address,
  errors = {},
  testPrefix = "checkout",
}: AddressFieldsProps) {
  const [province, setProvince] = useState(
    address.province ?? stateOfPincode(address.postalCode ?? "") ?? ""
  )
  const [touched, setTouched] = useState(Boolean(address.province))

  const onPincode = (typed: string) => {
    const pincode = normalizePincode(typed)
    const guess = pincode && stateOfPincode(pincode)
    if (guess && !touched) setProvince(guess)
  }

  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-4">
      <Field
        className="col-span-2 sm:col-span-1"
        name="postalCode"
        label="Pincode"
        inputMode="numeric"
        autoComplete="postal-code"
        maxLength={7}
        defaultValue={address.postalCode}
        onChange={(event) => onPincode(event.target.value)}
        error={errors.postalCode}
        required
        data-testid={`${testPrefix}-pincode`}
      />
      <Field
        className="col-span-2 sm:col-span-1"
        name="phone"
        label="Mobile number"
        type="tel"
        inputMode="tel"
        autoComplete="tel-national"
        hint="For the courier"
        defaultValue={address.phone}
        error={errors.phone}
        required
        data-testid={`${testPrefix}-phone`}
      />
      <Field
        name="firstName"
        label="First name"
        autoComplete="given-name"
        defaultValue={address.firstName}
        error={errors.firstName}
        required
        data-testid={`${testPrefix}-first-name`}
      />
      <Field
        name="lastName"
        label="Last name"
        autoComplete="family-name"
        defaultValue={address.lastName}
        error={errors.lastName}
        data-testid={`${testPrefix}-last-name`}
      />
      <Field
        className="col-span-2"
        name="address1"
        label="Flat, house, street"
        autoComplete="address-line1"
        defaultValue={address.address1}
        error={errors.address1}
        required
        data-testid={`${testPrefix}-address-1`}
      />
      <Field
        className="col-span-2"
        name="address2"
        label="Area, landmark (optional)"
        autoComplete="address-line2"
        defaultValue={address.address2}
        error={errors.address2}
        data-testid={`${testPrefix}-address-2`}
      />
      <Field
        className="col-span-2 sm:col-span-1"
        name="city"
        label="City"
        autoComplete="address-level2"
        defaultValue={address.city}
        error={errors.city}
        required
        data-testid={`${testPrefix}-city`}
      />
      <SelectField
        className="col-span-2 sm:col-span-1"
        name="province"
        label="State"
        autoComplete="address-level1"
        value={province}
        onChange={(event) => {
          setTouched(true)
          setProvince(event.target.value)
        }}
        error={errors.province}
        required
        data-testid={`${testPrefix}-state`}
      >
        <option value="" disabled>
          Choose a state
        </option>
        {INDIAN_STATES.map((state) => (
          <option key={state}>{state}</option>
        ))}
      </SelectField>
    </div>
  )
}
