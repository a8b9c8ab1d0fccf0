<#-- The place below each form. Whom one may sign in as is only known where the launcher has written it. -->
<#macro content>
  <script type="module">
    // What is wrong with a field is read out together with it.
    for (const error of document.querySelectorAll("[id^=input-error-container-]")) {
      const field = document.getElementById(error.id.replace("input-error-container-", ""));
      field?.setAttribute("aria-describedby", error.id);
    }
  </script>
  <#if properties.demoUsers?has_content && pageId == "login" && !usernameHidden??>
    <section id="demo-users" aria-labelledby="demo-users-title">
      <h2 id="demo-users-title">${msg("demoUsersTitle")}</h2>
      <p>${msg("demoUsersHint")}</p>
      <ul>
        <#list properties.demoUsers?split(" ") as user>
          <li><button type="button" value="${user}">${user}</button></li>
        </#list>
      </ul>
    </section>
    <script type="module">
      const form = document.getElementById("kc-form-login");
      document.getElementById("demo-users").addEventListener("click", ({ target }) => {
        if (!(target instanceof HTMLButtonElement) || form.login.disabled) return;
        form.username.value = form.password.value = target.value;
        form.requestSubmit(form.login);
      });
    </script>
  </#if>
</#macro>
