<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#-- As Keycloak has it, but without an order of its own for the tabulator. -->
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("logoutConfirmTitle")}
  <#elseif section = "form">
    <p class="instruction">${msg("logoutConfirmHeader")}</p>
    <form class="${properties.kcFormClass!}" action="${url.logoutConfirmAction}" onsubmit="confirmLogout.disabled = true; return true;" method="post">
      <input type="hidden" name="session_code" value="${logoutConfirm.code}">
      <@buttons.actionGroup>
        <@buttons.button id="kc-logout" name="confirmLogout" label="doLogout" />
      </@buttons.actionGroup>
    </form>
    <#if !logoutConfirm.skipLink && (client.baseUrl)?has_content>
      <p class="back"><a href="${client.baseUrl}">${msg("backToApplication")}</a></p>
    </#if>
  </#if>
</@layout.registrationLayout>
