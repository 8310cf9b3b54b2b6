import { refuseWithoutCashCourier } from "@bodycon/medusa-backend/dispatch/cash-couriers"
import { reactions } from "@bodycon/medusa-backend/reactions"
import { parseSettings } from "@bodycon/medusa-backend/settings"
import { searchModule } from "@bodycon/medusa-plugin-search/config"
import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV ?? "development", process.cwd())

const settings = parseSettings(process.env)
const isTest = settings.NODE_ENV === "test"

const razorpay = {
  keyId: settings.RAZORPAY_KEY_ID,
  keySecret: settings.RAZORPAY_KEY_SECRET,
  webhookSecret: settings.RAZORPAY_WEBHOOK_SECRET,
  previousWebhookSecret: settings.RAZORPAY_PREVIOUS_WEBHOOK_SECRET,
  apiUrl: settings.RAZORPAY_API_URL,
  checkoutScriptUrl: settings.RAZORPAY_CHECKOUT_URL,
}

const shiprocket = {
  apiUrl: settings.SHIPROCKET_API_URL,
  email: settings.SHIPROCKET_EMAIL,
  password: settings.SHIPROCKET_PASSWORD,
  webhookKey: settings.SHIPROCKET_WEBHOOK_KEY,
  encryptionKey: settings.ENCRYPTION_KEY,
  backoffMs: settings.SHIPROCKET_BACKOFF_MS,
  defaultPickupPincode: settings.SHIPROCKET_DEFAULT_PICKUP_PINCODE,
}

const cod = {
  linkSecret: settings.JWT_SECRET,
  minOrder: "199",
  maxOrder: "9999",
  fee: "0",
  rules: [refuseWithoutCashCourier],
}

/** Files live in the folder static/, or in a bucket when one is named. */
const fileProvider = settings.S3_BUCKET
  ? {
      resolve: "@medusajs/medusa/file-s3",
      id: "s3",
      options: {
        bucket: settings.S3_BUCKET,
        region: settings.S3_REGION,
        endpoint: settings.S3_ENDPOINT,
        file_url: settings.S3_FILE_URL,
        access_key_id: settings.S3_ACCESS_KEY_ID,
        secret_access_key: settings.S3_SECRET_ACCESS_KEY,
        additional_client_config: { forcePathStyle: !!settings.S3_ENDPOINT },
      },
    }
  : {
      resolve: "@medusajs/medusa/file-local",
      id: "local",
      options: { backend_url: `${settings.BACKEND_URL}/static` },
    }

/** With Redis nothing of the shop lives in one process, so that there may be several. */
const redisModules = settings.REDIS_URL
  ? [
      {
        resolve: "@medusajs/medusa/event-bus-redis",
        options: { redisUrl: settings.REDIS_URL },
      },
      {
        resolve: "@medusajs/medusa/workflow-engine-redis",
        options: { redis: { redisUrl: settings.REDIS_URL } },
      },
      {
        resolve: "@medusajs/medusa/caching",
        options: {
          providers: [
            {
              resolve: "@medusajs/caching-redis",
              id: "caching-redis",
              is_default: true,
              options: { redisUrl: settings.REDIS_URL },
            },
          ],
        },
      },
      {
        resolve: "@medusajs/medusa/locking",
        options: {
          providers: [
            {
              resolve: "@medusajs/medusa/locking-redis",
              id: "locking-redis",
              is_default: true,
              options: { redisUrl: settings.REDIS_URL },
            },
          ],
        },
      },
    ]
  : []

export default defineConfig({
  projectConfig: {
    databaseUrl: settings.DATABASE_URL,
    redisUrl: settings.REDIS_URL,
    workerMode: settings.MEDUSA_WORKER_MODE,
    http: {
      storeCors: settings.STOREFRONT_URL,
      adminCors: settings.BACKEND_URL,
      authCors: [settings.STOREFRONT_URL, settings.BACKEND_URL].join(","),
      jwtSecret: settings.JWT_SECRET,
      cookieSecret: settings.COOKIE_SECRET,
    },
  },
  admin: {
    disable: process.env.DISABLE_MEDUSA_ADMIN === "true",
    backendUrl: settings.BACKEND_URL,
    storefrontUrl: settings.STOREFRONT_URL,
  },
  plugins: [
    { resolve: "@bodycon/kit", options: { reactions, autostart: !isTest } },
    {
      resolve: "@bodycon/medusa-plugin-dropship",
      options: {
        encryptionKey: settings.ENCRYPTION_KEY,
        previousEncryptionKeys: settings.PREVIOUS_ENCRYPTION_KEYS,
        linkSecret: settings.JWT_SECRET,
        linkUrl: `${settings.STOREFRONT_URL}/supplier/link`,
        storefrontUrl: settings.STOREFRONT_URL,
        shop: {
          name: "Bodycon",
          gstin: settings.SHOP_GSTIN,
          address: settings.SHOP_ADDRESS,
        },
        whatsapp: {
          apiUrl: settings.WHATSAPP_API_URL,
          phoneNumberId: settings.WHATSAPP_PHONE_NUMBER_ID,
          token: settings.WHATSAPP_TOKEN,
          appSecret: settings.WHATSAPP_APP_SECRET,
          verifyToken: settings.WHATSAPP_VERIFY_TOKEN,
          languages: ["en", "hi"],
        },
        smtp: { url: settings.SMTP_URL, from: settings.MAIL_FROM },
      },
    },
    { resolve: "@bodycon/medusa-plugin-shiprocket", options: shiprocket },
    { resolve: "medusa-payment-razorpay", options: razorpay },
    { resolve: "@bodycon/medusa-payment-cod", options: cod },
    { resolve: "@bodycon/medusa-plugin-sizing", options: {} },
    { resolve: "@bodycon/medusa-plugin-reviews", options: {} },
    { resolve: "@bodycon/medusa-plugin-search", options: {} },
    {
      resolve: "@bodycon/medusa-plugin-returns",
      options: {
        encryptionKey: settings.ENCRYPTION_KEY,
        previousEncryptionKeys: settings.PREVIOUS_ENCRYPTION_KEYS,
        linkSecret: settings.JWT_SECRET,
      },
    },
    {
      resolve: "@bodycon/medusa-backend",
      options: {
        sandboxUrl: settings.SANDBOX_URL,
        storefrontUrl: settings.STOREFRONT_URL,
        demoPassword: settings.DEMO_PASSWORD,
        demoSupplierSecret: settings.DEMO_SUPPLIER_SECRET,
        trackSecret: settings.JWT_SECRET,
      },
    },
  ],
  modules: [
    {
      resolve: "@medusajs/medusa/fulfillment",
      options: {
        providers: [
          { resolve: "@medusajs/medusa/fulfillment-manual", id: "manual" },
          {
            resolve: "@bodycon/medusa-plugin-shiprocket/providers/shiprocket",
            id: "shiprocket",
            options: shiprocket,
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/payment",
      options: {
        providers: [
          {
            resolve: "medusa-payment-razorpay/providers/razorpay",
            id: "razorpay",
            options: razorpay,
          },
          { resolve: "@bodycon/medusa-payment-cod/providers/cod", id: "cod" },
        ],
      },
    },
    { resolve: "@medusajs/medusa/file", options: { providers: [fileProvider] } },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          // The bell in the admin; Medusa's default, which a list of one's own replaces.
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { name: "Admin feed", channels: ["feed"] },
          },
          {
            resolve: "@bodycon/medusa-plugin-messaging/providers/smtp",
            id: "smtp",
            options: {
              channels: ["email"],
              url: settings.SMTP_URL,
              from: settings.MAIL_FROM,
              shopName: "Bodycon",
              storefrontUrl: settings.STOREFRONT_URL,
            },
          },
          {
            resolve: "@bodycon/medusa-plugin-messaging/providers/whatsapp",
            id: "whatsapp",
            options: {
              channels: ["whatsapp"],
              apiUrl: settings.WHATSAPP_API_URL,
              phoneNumberId: settings.WHATSAPP_PHONE_NUMBER_ID,
              token: settings.WHATSAPP_TOKEN,
            },
          },
        ],
      },
    },
    searchModule({
      meilisearchHost: settings.MEILISEARCH_HOST,
      meilisearchApiKey: settings.MEILISEARCH_API_KEY,
    }),
    ...redisModules,
  ],
})
