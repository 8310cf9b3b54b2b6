"use client"

import { signIn, signUp } from "@/lib/data/customer-actions"
import { Field, FormMessage, SubmitButton } from "../ui/form"
import { useForm } from "../ui/use-form"

export function LoginForms({ next }: { next: string }) {
  return (
    <div className="grid gap-12 md:grid-cols-2 md:gap-20">
      <SignIn next={next} />
      <SignUp next={next} />
    </div>
  )
}

function SignIn({ next }: { next: string }) {
  const { state, pending, form } = useForm(signIn)
  return (
    <section aria-labelledby="sign-in">
      <h2 id="sign-in" className="display mb-6 text-3xl">
        Sign in
      </h2>
      <form {...form} className="space-y-4">
        <input type="hidden" name="next" value={next} />
        <Field
          name="email"
          label="E-mail"
          type="email"
          autoComplete="email"
          required
          data-testid="login-email"
        />
        <Field
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          required
          data-testid="login-password"
        />
        <FormMessage state={state} />
        <SubmitButton
          pending={pending}
          className="btn btn-primary w-full"
          data-testid="login-submit"
        >
          Sign in
        </SubmitButton>
      </form>
    </section>
  )
}

function SignUp({ next }: { next: string }) {
  const { state, pending, form } = useForm(signUp)
  const errors = state?.errors ?? {}
  return (
    <section aria-labelledby="sign-up">
      <h2 id="sign-up" className="display mb-6 text-3xl">
        New here
      </h2>
      <form {...form} className="space-y-4">
        <input type="hidden" name="next" value={next} />
        <div className="grid grid-cols-2 gap-3">
          <Field
            name="firstName"
            label="First name"
            autoComplete="given-name"
            required
            error={errors.firstName}
            data-testid="register-first-name"
          />
          <Field
            name="lastName"
            label="Last name"
            autoComplete="family-name"
            data-testid="register-last-name"
          />
        </div>
        <Field
          name="email"
          label="E-mail"
          type="email"
          autoComplete="email"
          required
          error={errors.email}
          data-testid="register-email"
        />
        <Field
          name="phone"
          label="Mobile number (optional)"
          type="tel"
          autoComplete="tel-national"
          error={errors.phone}
          data-testid="register-phone"
        />
        <Field
          name="password"
          label="Password"
          type="password"
          autoComplete="new-password"
          required
          minLength={8}
          hint="At least 8 characters"
          error={errors.password}
          data-testid="register-password"
        />
        <FormMessage state={state} />
        <SubmitButton
          pending={pending}
          className="btn btn-outline w-full"
          data-testid="register-submit"
        >
          Open an account
        </SubmitButton>
      </form>
    </section>
  )
}
